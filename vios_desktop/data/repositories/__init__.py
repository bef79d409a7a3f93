"""One repository per port: it turns records into rows and back, explicitly. Rows never leave this package."""
