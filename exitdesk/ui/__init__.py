"""The window. One folder a screen: a view and a view model. Never imports an adapter."""
