import Prose
import Screen
import Terminal

// Shows a few rows and names what it reads. What is pressed decides how it ends.

var demo = Demo()
do {
    try demo.run()
} catch {
    print("no screen: \(error)")
}
