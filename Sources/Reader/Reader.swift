internal import Prose
