using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library;

/// <summary>
/// The messages of exceptions, the same on every host: the compiler may run on .NET Framework, which words the parameter differently, or on
/// Windows, where .NET breaks the lines of some messages in its own way.
/// </summary>
internal static class ExceptionMessages
{
    public const string NullReference = "Object reference not set to an instance of an object.";
    public const string IndexOutOfRange = "Index was outside the bounds of the array.";
    public const string OptionsInUse =
        "This JsonSerializerOptions instance is read-only or has already been used in serialization or deserialization.";

    public const string ArrayTypeMismatch = "Attempted to access an element as a type incompatible with the array.";
    public const string NotOfArray = "Object cannot be stored in an array of this type.";
    public const string NullArgument = "Value cannot be null.";
    public const string Overflow = "Arithmetic operation resulted in an overflow.";
    public const string NoValue = "Nullable object must have a value.";
    public const string OutOfRange = "Specified argument was out of the range of valid values.";

    /// <summary>Exceptions whose message is not known here, and what is not.</summary>
    private static readonly ConditionalWeakTable<Exception, UnprintableException> s_unknown = new();

    /// <summary>An exception whose message is made here, if it can be; where it cannot, only who asks for it is told.</summary>
    public static T With<T>(Func<string> message, Func<string, T> create)
        where T : Exception
    {
        try
        {
            return create(message());
        }
        catch (UnprintableException why)
        {
            var exception = create("");
            s_unknown.Add(exception, why);
            return exception;
        }
    }

    /// <exception cref="UnprintableException">The message contains what is not known here.</exception>
    public static string Of(Exception exception)
    {
        if (s_unknown.TryGetValue(exception, out var why))
        {
            throw why;
        }

        var message = exception.Message;
        if (exception is ArgumentException { ParamName: { Length: > 0 } parameter })
        {
            message = message.Replace("\r\nParameter name: " + parameter, $" (Parameter '{parameter}')");
        }

        return message.Replace("\r\n", "\n");
    }

    public static string InvalidCast(string from, string to) => $"Unable to cast object of type '{from}' to type '{to}'.";

    /// <param name="value">The text of the value; null for null.</param>
    public static string Unmatched(string? value) =>
        "Non-exhaustive switch expression failed to match its input." + (value is null ? "" : $"\nUnmatched value was {value}.");
}
