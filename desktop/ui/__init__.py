"""How it is seen and pressed: the one room, with app.py, that knows Qt."""
