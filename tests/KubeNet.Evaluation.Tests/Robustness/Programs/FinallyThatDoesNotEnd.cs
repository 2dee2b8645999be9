try { } finally { while (true) { } }
