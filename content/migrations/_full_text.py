"""The full text of search entries, which models do not describe."""

_VECTOR = (
    "setweight(to_tsvector('simple', folded_title), 'A')"
    " || setweight(to_tsvector('simple', folded_body), 'D')"
)
# SQLite's full text lies beside the table, and triggers keep it the same.
_REMOVE = (
    "INSERT INTO content_search (content_search, rowid, folded_title, folded_body)"
    " VALUES ('delete', old.id, old.folded_title, old.folded_body);"
)
_ADD = (
    "INSERT INTO content_search (rowid, folded_title, folded_body)"
    " VALUES (new.id, new.folded_title, new.folded_body);"
)
_MAKE = {
    "postgresql": [
        f"CREATE INDEX content_search ON content_searchentry USING gin (({_VECTOR}))"
    ],
    "sqlite": [
        "CREATE VIRTUAL TABLE content_search USING fts5(folded_title, folded_body,"
        " content='content_searchentry', content_rowid='id', tokenize='unicode61')",
        "CREATE TRIGGER content_search_insert AFTER INSERT ON content_searchentry"
        f" BEGIN {_ADD} END",
        "CREATE TRIGGER content_search_delete AFTER DELETE ON content_searchentry"
        f" BEGIN {_REMOVE} END",
        "CREATE TRIGGER content_search_update AFTER UPDATE ON content_searchentry"
        f" BEGIN {_REMOVE} {_ADD} END",
    ],
}
_DROP = {
    "postgresql": ["DROP INDEX content_search"],
    "sqlite": [
        *(f"DROP TRIGGER content_search_{on}" for on in ("insert", "delete", "update")),
        "DROP TABLE content_search",
    ],
}


def make(apps, schema_editor):
    for statement in _MAKE[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def drop(apps, schema_editor):
    for statement in _DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)
