// Whoever uses a type whose initialiser throws gets the same exception.
string log = ""; Exception? first = null;
for (var i = 0; i < 2; i++) try { log += Bad.X; }
    catch (TypeInitializationException e) { log += e.Message + e.TypeName + e.InnerException!.Message + ReferenceEquals(e,
        first); first = e; }
try { log += Bad.Y; } catch (TypeInitializationException e) { log += ReferenceEquals(e, first); }
try { Bad.M(); } catch (TypeInitializationException e) { log += "M" + ReferenceEquals(e, first); }
try { new Bad2(); } catch (TypeInitializationException e) { log += "N" + e.Message; } try { new Bad2(); }
    catch (Exception e) when (e is TypeInitializationException) { log += "N2"; }
try { Outer.Go(); }
    catch (TypeInitializationException e) { log += e.TypeName + "<" + e.InnerException!.GetType().Name
        + ((e.InnerException as TypeInitializationException)?.TypeName) + ">"; }
try { log += G<int>.V; } catch (TypeInitializationException e) { log += e.TypeName; } try { log += G<string>.V; }
    catch (TypeInitializationException e) { log += e.TypeName; } log += Bad.C;
try { log += Nest.In.V; } catch (TypeInitializationException e) { log += e.TypeName; }
try { log += Wr.V; } catch (TypeInitializationException e) { log += "read" + e.TypeName; } try { Wr.V = 3; log += "wrote"; }
    catch (TypeInitializationException e) { log += "write" + e.TypeName; }
try { log += Fine.Caught; } catch (TypeInitializationException) { log += "no"; }
k8s.ConfigMap("x").Data("k", log);

// types
static class Bad { public const int C = 9; public static int Y = 1; public static int X = Throw();
    static int Throw() => throw new FormatException("boom"); public static void M() { } static Bad() { } }
class Bad2 { static Bad2() { throw new InvalidOperationException("ctor"); } }
static class Outer { static Outer() { Inner.Go(); } public static void Go() { } }
static class Inner { static Inner() { int[] a = new int[0]; a[1] = 2; } public static void Go() { } }
static class G<T> { public static int V = typeof(T).Name == "Int32" ? throw new Exception("g") : 5; }
static class Nest { public static class In { public static int V = int.Parse("x"); } }
static class Wr { public static int V = int.Parse("x"); }
static class Fine { public static int Caught = Do();
    static int Do() { try { return Bad.X; } catch (TypeInitializationException) { return 77; } } }
