// title: Exceptions of your own over any of .NET's, with the exception inside
// example: catch (Second b)
List<string> r = [];
try { try { throw new First("a"); } catch (First a) { throw new Second("b", a); } } catch (Second b) { r.Add(b.Message + b.InnerException!.Message + (b.InnerException is First) + b.InnerException.GetType().Name + b.Code); }
try { throw new Range(5); } catch (Range c) { r.Add(c.Message + c.ParamName + c.ActualValue + (c is ArgumentException) + (c is SystemException)); }
try { throw new Own(); } catch (Exception c) { r.Add(c.Message + (c.InnerException is null)); }
try { throw new First(null); } catch (Exception c) { r.Add(c.Message); }
try { throw new Outer.Nested(); } catch (Exception c) { r.Add(c.Message); }
try { throw new Missing(); } catch (ArgumentNullException c) { r.Add(c.Message + c.ParamName); }
try { throw new Exception("x", new First("in")); } catch (Exception c) { r.Add(c.Message + c.InnerException!.Message + (c.InnerException is First)); }
k8s.ConfigMap("x").Data("x", string.Join("\n", r));
// types
public class First(string? m) : Exception(m);
public class Second : InvalidOperationException { public int Code { get; } public Second(string m, Exception e) : base(m + "!", e) => Code = 7; }
public class Range(int v) : ArgumentOutOfRangeException("v", v, "bad");
public class Own : FormatException { public override string Message => "own " + base.Message; }
public class Missing() : ArgumentNullException("p");
public class Outer { public class Nested : Exception; }
