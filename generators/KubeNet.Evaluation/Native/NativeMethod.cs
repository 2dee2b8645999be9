using System.Collections.Concurrent;
using System.Reflection;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>A real method, constructor or accessor that a symbol stands for, not yet closed over type arguments.</summary>
internal sealed class NativeMethod(MethodBase open, bool isDsl, CallCost? cost)
{
    private readonly ConcurrentDictionary<Type, ClosedMethod> _closed = new();
    private readonly Lazy<(NativeMethod, int)?> _withComparer = new(() => ComparingForm(open, cost));

    public MethodBase Open { get; } = open;

    /// <summary>A member of KubeNet.Sdk itself: its arguments' origins stand beside the call.</summary>
    public bool IsDsl { get; } = isDsl;

    public IReadOnlyList<string> ParameterNames { get; } = Array.ConvertAll(open.GetParameters(), p => p.Name!);

    /// <summary>How many elements or characters a call makes with these arguments, where an argument decides that.</summary>
    public CallCost? Cost { get; } = cost;

    /// <summary>How arguments go over that the library asks whether they are null; null where it asks about none.</summary>
    public Func<object?, object?>?[]? NullKeys { get; } = isDsl ? null : Native.NullKeys.In(open);

    /// <summary>Whether an array that is passed may be written to, so that it cannot be a copy.</summary>
    public bool WritesToArrays =>
        IsStandIn
        || Open.DeclaringType == typeof(Array)
        || Open.DeclaringType == typeof(ArraySegment<>)
        || Open.Name == nameof(Array.CopyTo);

    /// <summary>Whether this is a method of ours that is called in place of the library's.</summary>
    public bool IsStandIn { get; private init; }

    /// <summary>Whether a stand-in's first parameter is the <see cref="LibraryCall"/>.</summary>
    public bool TakesCall { get; private init; }

    /// <summary>How many parameters stand before those of the member: the call, and the receiver.</summary>
    public int Lead { get; private init; }

    /// <summary>
    /// The overload of a member of LINQ that takes a comparer as well, last, and which of the type arguments it compares; null where there
    /// is none.
    /// </summary>
    public (NativeMethod Method, int TypeArgument)? WithComparer => _withComparer.Value;

    /// <summary>Whether the last parameter is a comparer for equality, and not for an order.</summary>
    public bool TakesEquality => Open.GetParameters() is [.., var last] && last.ParameterType.Name == "IEqualityComparer`1";

    /// <summary>A method that is called in place of a member of the library.</summary>
    public static NativeMethod StandIn(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var takesCall = parameters.Length > 0 && parameters[0].ParameterType == typeof(LibraryCall);
        var lead = takesCall ? 1 : 0;
        var takesSelf = parameters.Length > lead && parameters[lead].Name == "self";
        return new(method, isDsl: false, cost: null)
        {
            IsStandIn = true,
            TakesCall = takesCall,
            Lead = lead + (takesSelf ? 1 : 0),
        };
    }

    /// <summary>The method to call on this receiver. What is generic and not fixed by the receiver is closed over values.</summary>
    public ClosedMethod CloseFor(object? receiver)
    {
        var owner = Open.DeclaringType!;
        var key = receiver is not null && !Open.IsStatic && owner.IsGenericType ? receiver.GetType() : owner;
        return _closed.TryGetValue(key, out var known) ? known : _closed.GetOrAdd(key, new ClosedMethod(Close(key, owner)));
    }

    /// <summary>A generic method of the DSL, closed over the program's own types.</summary>
    public ClosedMethod CloseOver(Type[] types) => new(((MethodInfo)Open).MakeGenericMethod(types));

    private MethodBase Close(Type receiver, Type owner)
    {
        var method = Open;
        if (owner.IsGenericTypeDefinition)
        {
            var constructed = receiver == owner ? ClosedOverValues(owner) : ConstructionIn(receiver, owner);
            method = MethodBase.GetMethodFromHandle(method.MethodHandle, constructed.TypeHandle)!;
        }

        return method is MethodInfo { IsGenericMethodDefinition: true } generic ? ClosedOverValues(generic) : method;
    }

    private static MethodInfo ClosedOverValues(MethodInfo generic)
    {
        try
        {
            return generic.MakeGenericMethod(Array.ConvertAll(generic.GetGenericArguments(), _ => typeof(Values.Value)));
        }
        catch (ArgumentException)
        {
            // A constraint that values do not meet: struct, or a numeric interface.
            throw new UnsupportedNativeException("the constraints of its type parameters are not supported at build time");
        }
    }

    private static (NativeMethod, int)? ComparingForm(MethodBase open, CallCost? cost)
    {
        var parameters = open.GetParameters();
        if (open is not MethodInfo { IsGenericMethodDefinition: true } || open.DeclaringType != typeof(Enumerable))
        {
            return null;
        }

        var found = open
            .DeclaringType.GetMethods()
            .Where(m => m.Name == open.Name && m.GetParameters().Length == parameters.Length + 1)
            .FirstOrDefault(m =>
                LastOf(m).Name is "IEqualityComparer`1" or "IComparer`1"
                && m.GetParameters()
                    .Take(parameters.Length)
                    .Select(p => p.ParameterType.ToString())
                    .SequenceEqual(parameters.Select(p => p.ParameterType.ToString()))
            );
        return found is null
            ? null
            : (new NativeMethod(found, isDsl: false, cost), LastOf(found).GetGenericArguments()[0].GenericParameterPosition);

        static Type LastOf(MethodInfo method) => method.GetParameters().Last().ParameterType;
    }

    public static Type ClosedOverValues(Type definition) =>
        definition.MakeGenericType(Array.ConvertAll(definition.GetGenericArguments(), _ => typeof(Values.Value)));

    /// <summary>
    /// The construction of a generic type that this receiver is: <c>ResourceHandle&lt;PodHandle&gt;</c> for a Pod's handle.
    /// </summary>
    private static Type ConstructionIn(Type receiver, Type definition)
    {
        if (definition.IsInterface)
        {
            var found = receiver
                .GetInterfaces()
                .Concat(receiver.IsInterface ? [receiver] : [])
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition)
                .OrderBy(i => i.GetGenericArguments()[0] == typeof(Values.Value) ? 0 : 1)
                .FirstOrDefault();
            return found ?? throw OfAnotherKind();
        }

        for (var type = receiver; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == definition)
            {
                return type;
            }
        }

        throw OfAnotherKind();
    }

    private static UnsupportedNativeException OfAnotherKind() =>
        new("this object is of another kind than its type says, which is not supported at build time");
}

/// <summary>A method that can be called, with its parameters: reflection makes a new array each time it is asked for them.</summary>
internal sealed class ClosedMethod(MethodBase method)
{
    public MethodBase Method { get; } = method;

    public ParameterInfo[] Parameters { get; } = method.GetParameters();
}
