"""How each language writes numbers and dates, where Django's own way is not ours."""
