print("dictum")
