int[] a = [1, 2];
while (true)
    a = [.. a, .. a];
