var l = new List<Func<int>>();
for (var i = 0; ; i++)
{
    var j = i;
    l.Add(() => j);
}
