// title: Static abstract events in generic code
// example: T.Ev += 
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
D<B>(); P(B.N); E<B>(); P(B.N); R<B>(); P(B.N); D<C>(); P(C.Fired());
static void D<T>() where T : I<T> { T.Ev += () => { C.X++; }; } static void E<T>() where T : I<T> { D<T>(); T.Ev -= () => { }; }
static void R<T>() where T : I<T> { Action a = () => { }; T.Ev += a; T.Ev -= a; }
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
interface I<T> where T : I<T> { static abstract event Action Ev; } class B : I<B> { public static int N;
public static event Action Ev { add { N += 10; } remove { N += 1; } } }
class C : I<C> { public static int X; public static event Action? Ev; public static int Fired() { Ev?.Invoke(); return X; } }
