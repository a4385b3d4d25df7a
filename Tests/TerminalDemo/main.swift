// Shows a few rows and names what it reads. What is pressed decides how it ends; `Demo.swift` has the keys.

do {
    var demo = Demo()
    try demo.run()
} catch {
    print("no screen: \(error)")
}
