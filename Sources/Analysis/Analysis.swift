import Prose
