# formulir
