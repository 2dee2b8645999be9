// What library members throw while the program's code runs in them, with the exception inside.
{
    string log = "";
    try { new List<int> { 1, 2, 3 }.Sort((a, b) => throw new FormatException("bad")); }
        catch (Exception e) { log += N(e) + e.Message + (e.InnerException is null ? "" : N(e.InnerException))
            + e.InnerException?.Message; }
    try { Array.Sort(new[] { new P28(), new P28() }); }
        catch (Exception e) { log += N(e) + e.Message + (e.InnerException is null ? "" : N(e.InnerException))
            + e.InnerException?.Message; }
    try { _ = new[] { new P28(), new P28() }.OrderBy(x => x).ToArray(); } catch (Exception e) { log += N(e) + e.Message; }
    try { _ = new[] { new P28(), new P28() }.Max(); } catch (Exception e) { log += N(e) + e.Message; }
    try { _ = new SortedSet<P28> { new P28(), new P28() }; } catch (Exception e) { log += N(e) + e.Message; }
    try { _ = new[] { 1 }.Select(x => new[] { 1, 2 }[x + 5]).ToArray(); } catch (Exception e) { log += N(e) + e.Message; }
    try { _ = new Dictionary<string, int>()["x"]; } catch (Exception e) { log += N(e) + e.Message; }
    try { object o = "x"; _ = new[] { o }.Select(x => (int)x).ToArray(); } catch (Exception e) { log += N(e) + e.Message; }
    try { object o = "x"; _ = new[] { o }.Cast<int>().ToArray(); } catch (Exception e) { log += N(e) + e.Message; }
    try { IEnumerable<object> o = new object[] { "x", 1 }; _ = o.Cast<string>().ToArray(); }
        catch (Exception e) { log += N(e) + e.Message; }
    try { ((IList<int>)new[] { 1 }).Add(2); } catch (Exception e) { log += N(e) + e.Message; }
    try { var l = new List<int> { 1, 2 }; foreach (var x in l) l.Add(x); } catch (Exception e) { log += N(e) + e.Message; }
    try { var l = new List<int> { 1, 2 }; _ = l.Select(x => { l.Add(x); return x; }).ToList(); }
        catch (Exception e) { log += N(e) + e.Message; }
    k8s.ConfigMap("errors").Data("k", log);
}

// members
static string N(Exception e) => e switch { ArgumentNullException => "ANE", ArgumentException => "AE", InvalidCastException =>
    "ICE", FormatException => "FE", InvalidOperationException => "IOE", IndexOutOfRangeException => "IOR",
        KeyNotFoundException => "KNF", NotSupportedException => "NSE", NullReferenceException => "NRE", _ => "?" };

// types
class P28 { }
