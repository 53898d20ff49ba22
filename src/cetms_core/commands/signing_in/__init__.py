"""Before anybody is signed in: registering, proving who one is, setting a forgotten password anew."""
