var numbers = new int[1_000_000];
for (var i = 0; i < 100_000; i++)
    numbers.AsSpan(1).Fill(i);
k8s.ConfigMap("a").Data("x", $"{numbers[1]}");
