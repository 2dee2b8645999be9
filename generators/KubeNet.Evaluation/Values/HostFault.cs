using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KubeNet.Evaluation.Bounds;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// An error of ours in code that the library called back: a lambda, a comparer, an iterator. The program did not make it, so no
/// <c>catch</c> of the program may see it, however many library members it goes through.
/// </summary>
internal sealed class HostFault(Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Whether an exception that comes out of the interpreter on its way back to the library is an error of ours.</summary>
    public static bool Is(Exception error) => !ProgramErrors.StopsEvaluation(error) && !ProgramErrors.IsMeant(error);

    /// <summary>What went wrong, for a message. The names of this library's types say nothing to the user.</summary>
    public static string Said(Exception cause) =>
        !ProgramErrors.NamesOurs(cause) ? $"{cause.GetType().Name}: {cause.Message}"
        : cause.Message.StartsWith("Unable to sort", StringComparison.Ordinal) ? "the results of the comparison are inconsistent"
        : "an object of the program has a type that is not supported in this place";
}

/// <summary>An exception that a library member threw while it was running, as it would in the running program.</summary>
internal sealed class ThrownByMember(Exception error) : Exception(error.Message, error)
{
    public Exception Error => InnerException!;
}

/// <summary>Tells the exceptions that the program would see in .NET from those that only its evaluation can give.</summary>
internal static class ProgramErrors
{
    /// <summary>Exceptions that stand-ins threw on purpose, of kinds that a mistake of ours throws by itself.</summary>
    private static readonly ConditionalWeakTable<Exception, object> s_meant = new();

    /// <summary>Says that an exception is what .NET throws in this place.</summary>
    public static Exception Meant(Exception error)
    {
        s_meant.Add(error, error);
        return error;
    }

    public static bool IsMeant(Exception error) => s_meant.TryGetValue(error, out _);

    /// <summary>Whether an exception may be one of the program's; the others are ours.</summary>
    public static bool MayBe(Exception error) => !StopsEvaluation(error) && !IsOfReflection(error) && !IsMistake(error);

    /// <summary>What stops the evaluation, or says why a part of it is not known.</summary>
    public static bool StopsEvaluation(Exception error) =>
        error
            is ProgramException
                or EvaluationStopped
                or BoundExceeded
                or OperationCanceledException
                or UnsupportedNativeException
                or ImpureCallException
                or UnknownValueException
                or RegexMatchTimeoutException
                or UnprintableException
                or InsufficientExecutionStackException
                or OutOfMemoryException
                or HostFault
                or ThrownByMember;

    /// <summary>The program has no reflection, and loads nothing.</summary>
    private static bool IsOfReflection(Exception error) =>
        error
            is TargetException
                or TargetParameterCountException
                or TargetInvocationException
                or AmbiguousMatchException
                or MemberAccessException
                or TypeLoadException
                or TypeInitializationException
                or BadImageFormatException
                or InvalidProgramException
                or System.IO.IOException;

    /// <summary>Exceptions that code of ours (or the compiler's) throws without saying so.</summary>
    private static bool IsMistake(Exception error) =>
        NamesOurs(error) // a cast that .NET does not make
        || Thrower(error)?.Assembly is { } thrower
            && (
                IsCompiler(thrower)
                || thrower == typeof(HostFault).Assembly
                    && error is NullReferenceException or InvalidCastException or IndexOutOfRangeException or ArrayTypeMismatchException
                    && !IsMeant(error)
            );

    public static bool NamesOurs(Exception error) => error.Message.Contains(typeof(Value).Namespace);

    /// <summary>Whether reflection refused the arguments before it called anything.</summary>
    public static bool IsOfInvocation(Exception error) =>
        Thrower(error) is { } thrower && (thrower.FullName == "System.RuntimeType" || thrower.Namespace == "System.Reflection");

    /// <summary>The type whose code failed. The runtime checks casts and stores into arrays in code of its own.</summary>
    private static Type? Thrower(Exception error)
    {
        foreach (var frame in new StackTrace(error, fNeedFileInfo: false).GetFrames() ?? [])
        {
            if (frame.GetMethod() is { DeclaringType: { } type } && type.FullName != "System.Runtime.CompilerServices.CastHelpers")
            {
                return type;
            }
        }

        return null;
    }

    private static bool IsCompiler(Assembly assembly) =>
        assembly.GetName().Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
}
