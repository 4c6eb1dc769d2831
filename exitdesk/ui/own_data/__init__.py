"""What is kept about one person: found, weighed piece by piece, and written out for an access request."""
