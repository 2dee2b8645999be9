// title: An exception that computes its message is asked for it as often as in the running program
// example: public override string Message { get { Calls++; return base.Message + "!"; } }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var ex = new Ex("x"); try { throw ex; } catch (Exception) { } P(Ex.Calls); try { throw ex; } catch (Exception e) { P(e.Message); }
P(Ex.Calls); var o = new Exception("o", ex); P(o.Message); P(Ex.Calls); var a = new AggregateException(ex); P(Ex.Calls); P(a.Message);
P(Ex.Calls); P(a.InnerException == ex);
try { throw new InvalidOperationException("i", ex); } catch (Exception e) when (e.InnerException is Ex { } x && x == ex) { P("same"); }
P(Ex.Calls); P(o.InnerException!.Message); P(Ex.Calls); P(new AggregateException("t", ex, ex).Message); P(Ex.Calls);
try { S.X.ToString(); } catch (TypeInitializationException e) { P(e.InnerException!.GetType().Name); } P(Ex.Calls);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class Ex(string m) : Exception(m) { public static int Calls;
public override string Message { get { Calls++; return base.Message + "!"; } } }
public static class S { public static object X = Make(); static object Make() => throw new Ex("s"); }
