Action<int> f = null!;
f = n => f(n + 1);
f += n => { };
f(0);
