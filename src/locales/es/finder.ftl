### El buscador.
