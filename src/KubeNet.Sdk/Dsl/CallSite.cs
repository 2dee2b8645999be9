using System.Runtime.CompilerServices;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>Where the arguments of a DSL call come from. The evaluator provides an instance for each call that it makes.</summary>
internal interface ICallOrigins
{
    /// <summary>The call itself, or the name of the method in it.</summary>
    Origin Call { get; }

    Origin Of(string parameter);

    /// <summary>The origin of an element of an array or list argument, or that of the whole argument if the element has none.</summary>
    Origin OfElement(string parameter, int index);

    /// <summary>Where the value comes from that the call returns, if a member says so.</summary>
    Origin Returned { set; }

    /// <summary>The value of a manifest that the call returns.</summary>
    ValueSource? Read { set; }

    /// <summary>The value of a manifest that a text was read from, by the place of the call that read it.</summary>
    ValueSource? SourceOf(string text, Origin place);
}

/// <summary>
/// Gives the DSL's methods the origins of their arguments. The evaluator calls the same methods that a running program would call, so
/// origins cannot be parameters. They are available during the call. A method must read its arguments through <see cref="Arg{T}"/> before
/// it calls any user code.
/// </summary>
internal static class CallSite
{
    [ThreadStatic]
    private static ICallOrigins? s_current;

    /// <summary>The current call; unknown when the program is executed.</summary>
    public static Origin Here => s_current?.Call ?? Origin.None;

    public static Sourced<T> Arg<T>(T value, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        Of(value, OriginOf(parameter));

    /// <summary>A string that must not be null.</summary>
    public static Sourced<string> Text(string value, [CallerArgumentExpression(nameof(value))] string parameter = "") =>
        Of(value ?? throw new ArgumentNullException(parameter), OriginOf(parameter));

    /// <summary>The name of what an argument refers to, which must not be null.</summary>
    public static Sourced<string> Named<T>(
        this Sourced<T> reference,
        Func<T, string> name,
        [CallerArgumentExpression(nameof(reference))] string argument = ""
    )
        where T : class =>
        reference.With(name(reference.Value ?? throw new ArgumentNullException(argument))) with
        {
            TakenFrom = (reference.Value as IDeclared)?.Resource.SourceOfName,
        };

    public static Sourced<T>[] Args<T>(IEnumerable<T> values, [CallerArgumentExpression(nameof(values))] string parameter = "") =>
        values
            .Select((value, index) => Of(value, s_current is { } call ? call.OfElement(parameter, index).Or(call.Call) : Origin.None))
            .ToArray();

    /// <summary>The origin of an argument, or of the call if the argument has none.</summary>
    public static Origin OriginOf(string parameter) => s_current is { } call ? call.Of(parameter).Or(call.Call) : Origin.None;

    /// <summary>Says where a value that the current call returns was written. Otherwise, it is the call itself.</summary>
    public static void Returns(Origin origin)
    {
        if (s_current is { } call)
        {
            call.Returned = origin;
        }
    }

    /// <summary>The value that the current call returns, read from a manifest's: what repeats it is known to.</summary>
    public static string Reading(string value, ScalarNode? source)
    {
        if (s_current is { } call)
        {
            call.Read = ValueSource.Of(source);
        }

        return value;
    }

    private static Sourced<T> Of<T>(T value, Origin place) =>
        new(value, place) { TakenFrom = value is string text && place.IsKnown ? s_current?.SourceOf(text, place) : null };

    /// <summary>Makes <paramref name="origins"/> those of the current call until the result is disposed.</summary>
    public static Scope Enter(ICallOrigins? origins)
    {
        var outer = s_current;
        s_current = origins;
        return new Scope(outer);
    }

    internal readonly struct Scope : IDisposable
    {
        private readonly ICallOrigins? _outer;

        public Scope(ICallOrigins? outer) => _outer = outer;

        public void Dispose() => s_current = _outer;
    }
}
