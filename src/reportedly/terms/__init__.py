"""The nouns of the house: small frozen values that every room shares. Standard library only."""
