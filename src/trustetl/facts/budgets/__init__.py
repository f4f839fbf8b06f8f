"""Public money: which part of a programme it is for, how far it has got, when and who pays."""
