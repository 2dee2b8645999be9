// title: `try`, `catch`, `when`, `finally`
// example: try { Fail(1); } catch (InvalidOperationException e) when (e.Message == "one")
// title: Exceptions of your own
// example: public class MyException(int code, string message) : Exception(message)
// title: `using` on disposables of your own
// example: using (var d = new Res(log)) log.Add("body");
// title: `checked` arithmetic
// example: checked { var m = int.MaxValue; m++; }
var log = new List<string>();
try { Fail(1); } catch (InvalidOperationException e) when (e.Message == "one") { log.Add("caught " + e.Message); } finally { log.Add("finally"); }
try { try { Fail(2); } finally { log.Add("inner"); } } catch (MyException e) { log.Add(e.Code + e.Message); } catch (Exception) { log.Add("wrong"); }
try { _ = int.Parse("x"); } catch (FormatException) { log.Add("format"); }
try { _ = (new int[1])[1..]; var z = 0; _ = 1 / z; } catch (DivideByZeroException e) { log.Add(e.GetType().Name); }
try { string? s = null; _ = s!.Length; } catch (NullReferenceException) { log.Add("null"); }
try { object o = "s"; _ = (int)o; } catch (InvalidCastException) { log.Add("cast"); }
try { checked { var m = int.MaxValue; m++; } } catch (OverflowException) { log.Add("overflow"); }
try { try { throw new ArgumentException("a"); } catch (ArgumentException) { throw; } } catch (ArgumentException e) { log.Add(e.Message); }
try { _ = new Dictionary<string, int>()["k"]; } catch (KeyNotFoundException) { log.Add("key"); }
log.Add(Value() + "");
using (var d = new Res(log)) log.Add("body");
{ using var d2 = new Res(log); log.Add("body2"); }
log.Add(string.Join("", Enumerable.Range(0, 3).Select(i => { try { if (i == 1) throw new Exception(); return i; } catch { return -1; } finally { log.Add("f" + i); } })));
k8s.ConfigMap("x").Data("log", string.Join(";", log));
static void Fail(int n) { if (n == 1) throw new InvalidOperationException("one"); throw new MyException(7, "two"); }
static int Value() { try { return 1; } finally { _ = 2; } }
// types
public class MyException(int code, string message) : Exception(message) { public int Code => code; }
public sealed class Res(List<string> log) : IDisposable { public void Dispose() => log.Add("disposed"); }
