"""Who prints which text, and whose words it is."""
