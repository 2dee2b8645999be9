var l = new List<int> { 2, 1 };
l.Sort(
    (a, b) =>
    {
        while (true) { }
    }
);
