Deep(0);

// members
static void Deep(int n) => new List<int> { 1 }.ForEach(x => Deep(n + 1));
