using System.Collections.Concurrent;
using System.Reflection;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>
/// Makes a real delegate of an interpreted one. <c>Delegate.CreateDelegate</c> on a generic method costs about a microsecond;
/// compiling an expression would cost some hundred times that.
/// </summary>
internal sealed class Thunk
{
    private static readonly ConcurrentDictionary<Type, MethodInfo?> s_methods = new();

    private readonly Closure _closure;
    private readonly Marshal _marshal;

    /// <summary>How many thunks it was made inside of, each while the one before ran.</summary>
    private readonly int _generation;

    private Thunk(Closure closure, Marshal marshal)
    {
        (_closure, _marshal) = (closure, marshal);
        _generation = marshal.Generation + 1;
        Pulse.CheckSequences(_generation);
    }

    public static Delegate Create(Type delegateType, Closure closure, Marshal marshal)
    {
        var method =
            s_methods.GetOrAdd(delegateType, MethodFor)
            ?? throw new UnsupportedNativeException($"a delegate of type '{delegateType.Name}' cannot be created at build time");
        return Delegate.CreateDelegate(delegateType, new Thunk(closure, marshal), method);
    }

    private static MethodInfo? MethodFor(Type delegateType)
    {
        var signature = delegateType.GetMethod("Invoke")!;
        var parameters = signature.GetParameters();
        if (parameters.Any(p => p.ParameterType.IsByRef))
        {
            return null;
        }

        var returnsNothing = signature.ReturnType == typeof(void);
        var isComparison = delegateType.IsGenericType && delegateType.GetGenericTypeDefinition() == typeof(Comparison<>);
        var name = isComparison ? nameof(Comparison) : (returnsNothing ? "Action" : "Func") + parameters.Length;
        var types = isComparison
            ? delegateType.GetGenericArguments()
            : parameters.Select(p => p.ParameterType).Concat(returnsNothing ? [] : [signature.ReturnType]).ToArray();
        var open = typeof(Thunk).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic);
        return types.Length == 0 ? open : open?.MakeGenericMethod(types);
    }

    private TResult Run<TResult>(params object?[] arguments)
    {
        var result = Invoke(arguments);
        try
        {
            if (typeof(TResult) != typeof(Value))
            {
                _marshal.Hand(result);
            }

            return (TResult)_marshal.ToNative(result, typeof(TResult))!;
        }
        catch (Exception error) when (HostFault.Is(error))
        {
            throw new HostFault(error);
        }
    }

    private Value Invoke(object?[] arguments)
    {
        var outer = _marshal.Generation;
        _marshal.Generation = _generation;
        try
        {
            var values = new Place[arguments.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = new Variable(_marshal.FromNative(arguments[i], Resources.Origin.None).Copy());
            }

            return _closure.Invoke(values);
        }
        catch (Exception error) when (HostFault.Is(error))
        {
            throw new HostFault(error);
        }
        finally
        {
            _marshal.Generation = outer;
        }
    }

    private void Action0() => Invoke([]);

    private void Action1<T1>(T1 a) => Invoke([a]);

    private void Action2<T1, T2>(T1 a, T2 b) => Invoke([a, b]);

    private void Action3<T1, T2, T3>(T1 a, T2 b, T3 c) => Invoke([a, b, c]);

    private int Comparison<T>(T a, T b)
    {
        using var level = Pulse.NestComparison();
        return Run<int>(a, b);
    }

    private TResult Func0<TResult>() => Run<TResult>();

    private TResult Func1<T1, TResult>(T1 a) => Run<TResult>(a);

    private TResult Func2<T1, T2, TResult>(T1 a, T2 b) => Run<TResult>(a, b);

    private TResult Func3<T1, T2, T3, TResult>(T1 a, T2 b, T3 c) => Run<TResult>(a, b, c);

    private TResult Func4<T1, T2, T3, T4, TResult>(T1 a, T2 b, T3 c, T4 d) => Run<TResult>(a, b, c, d);
}
