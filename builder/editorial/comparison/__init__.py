"""What sources say of one thing: sentences held against each other, in stories and in pairs."""
