// An array that is seen as one of a base type.
string log = ""; object[] o = new string[] { "a" };
try { o[0] = 1; log += "stored"; } catch (ArrayTypeMismatchException e) { log += e.Message; }
try { o[0] = "b"; log += o[0]; } catch (ArrayTypeMismatchException e) { log += e.Message; }
try { o[0] = null!; log += "null"; } catch (ArrayTypeMismatchException e) { log += e.Message; }
Base[] bs = new Derived[] { new() };
try { bs[0] = new Base(); log += "stored"; } catch (ArrayTypeMismatchException e) { log += e.Message; }
try { bs[0] = new Derived2(); log += "stored"; } catch (ArrayTypeMismatchException e) { log += e.Message; }
void Set<T>(T[] a, T v) { try { a[0] = v; log += "ok"; }
    catch (ArrayTypeMismatchException) { log += "ATM"; } } Set<object>(new string[1], 1); Set<Base>(new Derived[1],
        new Derived2()); Set<Base>(new Derived[1], new Base());
IComparable[] ic = new string[1];
try { ic[0] = 5; } catch (ArrayTypeMismatchException) { log += "ATM"; } object[][] oo = new string[][] { new[] { "q" } };
try { oo[0] = new object[1]; } catch (ArrayTypeMismatchException) { log += "ATM"; }
object[,] grid = new string[1, 1]; try { grid[0, 0] = 1; } catch (ArrayTypeMismatchException) { log += "ATM"; }
Array.Fill(new string[1], "q");
k8s.ConfigMap("x").Data("k", log);

// types
class Base; class Derived : Base; class Derived2 : Derived;
