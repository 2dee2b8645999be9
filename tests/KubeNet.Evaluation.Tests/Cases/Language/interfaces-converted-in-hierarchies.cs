// A class is asked before its base class, also for an interface that only converts to what is called.
object both = new Child<object, string>();
object other = new Child<string, object>();
object again = new Again();
k8s.ConfigMap("a")
    .Data("out", ((IGive<string>)both).Give() + ((IGive<object>)both).Give())
    .Data("in", ((ITake<string>)other).Take(null!) + ((ITake<object>)other).Take(null!))
    .Data("again", ((IGive<object>)again).Give() + ((IGive<string>)again).Give() + ((IGive<Exception>)again).Give())
    .Data("generic", Call<object>((IGive<object>)both) + Call<string>((IGive<string>)both));
// members
static string Call<T>(IGive<T> giver) => giver.Give();
// types
public interface IGive<out T> { string Give(); }

public interface ITake<in T> { string Take(T value); }

public class Parent<T> : IGive<T>, ITake<T>
{
    string IGive<T>.Give() => "parent of " + typeof(T).Name + ";";
    string ITake<T>.Take(T value) => "parent of " + typeof(T).Name + ";";
}

public class Child<T, U> : Parent<T>, IGive<U>, ITake<U>
{
    string IGive<U>.Give() => "child of " + typeof(U).Name + ";";
    string ITake<U>.Take(U value) => "child of " + typeof(U).Name + ";";
}

public class Again : Parent<Exception>, IGive<string>, IGive<ArgumentException>
{
    string IGive<string>.Give() => "strings;";
    string IGive<ArgumentException>.Give() => "arguments;";
}
