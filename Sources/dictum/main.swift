StartUp.run()
