using System.Reflection;
using System.Text.RegularExpressions;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Calls over the border: of the DSL, with origins beside the call, and of the members on the allow-list.</summary>
internal sealed partial class Interpreter
{
    private Value CallLibrary(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation, Frame frame)
    {
        if (HashMember(method, target, arguments, operation) is { } hash)
        {
            return hash;
        }

        if (IsCreation(method) && GenericMaths(method, method.ContainingType, arguments, operation, frame) is { } created)
        {
            return created;
        }

        if (KnownEquality(method, target, arguments) is { } equal)
        {
            return Value.Of(equal).At(OriginOf(operation));
        }

        if (target?.Raw is SymbolicObject instance && IsObjectsOwn(method))
        {
            return ObjectMember(method, instance, arguments, operation);
        }

        if (target?.Raw is SymbolicObject { Base: { } held })
        {
            target = new Value(held, target.Origin);
            if (target.IsUnknown)
            {
                return AfterUnknown();
            }
        }

        if (target?.Raw is Array array && method is { Name: nameof(Array.Clone), Parameters.IsEmpty: true })
        {
            return CloneOf(array, target, operation, frame);
        }

        if (
            target?.Raw is Array items
            && method is { Name: "set_Item", Parameters.Length: 2 }
            && arguments[1].Value is var stored
            && !Takes(items, stored)
        )
        {
            var isUntyped = !method.ContainingType.IsGenericType;
            throw LibraryException(
                isUntyped
                    ? new InvalidCastException(ExceptionMessages.NotOfArray)
                    : new ArrayTypeMismatchException(ExceptionMessages.ArrayTypeMismatch),
                CallSiteOf(operation),
                frame
            );
        }

        if (SpanMember(method, target, arguments, operation, frame) is { } span)
        {
            return span;
        }

        if (
            target is not null
            && method is { Name: nameof(ToString), Parameters.IsEmpty: true }
            && (IsObjectsOwn(method) || target.Raw is TypeToken)
        )
        {
            return PlainText(target, operation, frame);
        }

        if (
            (DelegateMember(method, target, arguments, operation, frame) ?? TupleMember(method, target, arguments, operation, frame)) is
            { } asked
        )
        {
            return asked;
        }

        if ((_binder.Find(method) ?? MessageOf(method) ?? OfObject(method)) is not { } native)
        {
            return RefuseCall(method, arguments, operation);
        }

        var values = Array.ConvertAll(arguments, argument => argument.Value);
        if (IsUnknown(values, method))
        {
            return GivenBackUnknown(AfterUnknownArgument(method, target), method, arguments);
        }

        if (ContentElsewhere(method, values, operation) is { } refused)
        {
            return refused;
        }

        var result = Call(native, method, target, arguments, values, operation, frame);
        return result.IsUnknown ? GivenBackUnknown(result, method, arguments) : result;
    }

    /// <summary>Whether a call gets something unknown; what it only gives back may be unknown before.</summary>
    private static bool IsUnknown(Value[] values, IMethodSymbol method)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsUnknown && !(i < method.Parameters.Length && method.Parameters[i].RefKind == RefKind.Out))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes unknown what a call that did not take place would have given back.</summary>
    private static Value GivenBackUnknown(Value result, IMethodSymbol method, Place[] arguments)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && parameter.Ordinal < arguments.Length)
            {
                arguments[parameter.Ordinal].Value = Value.Unknown;
            }
        }

        return result;
    }

    /// <summary>
    /// Refuses a member, and makes what it would have given back unknown. A value that was refused already is not refused again where it
    /// is stored.
    /// </summary>
    private Value RefuseCall(IMethodSymbol method, Place[] arguments, IOperation operation)
    {
        var refused =
            method.MethodKind == MethodKind.PropertySet && arguments is [.., { Value.IsUnknown: true }]
                ? AfterUnknown()
                : Refuse(method, operation);
        return GivenBackUnknown(refused, method, arguments);
    }

    /// <summary>
    /// Members of .NET that make a text of what is passed as an object would write the stack trace of a thrown exception, which leads
    /// through the evaluator.
    /// </summary>
    private static void RefuseTextOfException(NativeMethod native, object? argument)
    {
        if (
            argument is Exception or (object[] and not Value[])
            && !native.IsDsl
            && s_printing.Contains(native.Open.Name)
            && (argument is not object?[] several || Array.Exists(several, it => it is Exception))
        )
        {
            throw UnprintableException.OfException;
        }
    }

    private static readonly HashSet<string> s_printing = new(StringComparer.Ordinal)
    {
        "Append",
        "AppendFormat",
        "AppendJoin",
        "Concat",
        "Create",
        "Format",
        "Insert",
        "Join",
        "ToString",
        "Write",
        "WriteLine",
    };

    /// <summary>The message of an exception that has no row of its own is asked of its base class.</summary>
    private NativeMethod? MessageOf(IMethodSymbol method) =>
        method is { Name: "get_Message", OverriddenMethod: { } overridden } && IsException(method.ContainingType)
            ? _binder.Find(overridden) ?? MessageOf(overridden)
            : null;

    /// <summary>What generic code calls on a value type that is not known there is a member of <see cref="object"/>.</summary>
    private NativeMethod? OfObject(IMethodSymbol method) =>
        method is { ContainingType.SpecialType: SpecialType.System_ValueType, OverriddenMethod: { } declared }
            ? _binder.Find(declared)
            : null;

    private static bool IsObjectsOwn(IMethodSymbol method) =>
        method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        || (method.Name == nameof(ToString) && IsManifestSet(method.ContainingType));

    private Value PlainText(Value target, IOperation operation, Frame frame) =>
        Printed(() => new Value(TextOf(target, null, operation, frame), OriginOf(operation)), operation);

    /// <summary>
    /// A call that misses a part is left out. What it would have added is not known, so the set is incomplete; the handle is still good
    /// for the calls that follow in the chain.
    /// </summary>
    private Value AfterUnknownArgument(IMethodSymbol method, Value? target)
    {
        IsIncomplete = true;
        _report.LeftOut += target is null ? 0 : 1;
        var givesReceiver =
            SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType)
            || method.OriginalDefinition.ReturnType is ITypeParameterSymbol;
        return target is not null && NativeBinder.IsDsl(method) && givesReceiver ? target : Value.Unknown;
    }

    /// <summary>A member's name, with its parameters where another overload of it can be evaluated.</summary>
    private string NameOfOverload(ISymbol member) =>
        member is IMethodSymbol { AssociatedSymbol: null } method
        && method
            .ContainingType.GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .Any(other => other.DeclaredAccessibility == Accessibility.Public && _binder.Find(other) is not null)
            ? $"{NameOf(member)}({string.Join(", ", method.Parameters.Select(TypeNameOf))})"
            : NameOf(member);

    private static string TypeNameOf(IParameterSymbol parameter) =>
        parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private Value Refuse(ISymbol member, IOperation operation)
    {
        if (_report.HasPartOf(OriginOf(operation)))
        {
            return AfterUnknown(); // a whole tree of XElements is one thing that cannot be had
        }

        var name = NameOf(member);
        if (Refusals.ReasonFor(member) is { } reason)
        {
            return Unknown(operation, EvaluationFindings.Impure, $"'{name}' {reason}.", CallSiteOf(operation));
        }

        var isFramework =
            member.ContainingAssembly?.Name is { } assembly
            && (assembly.StartsWith("System", StringComparison.Ordinal) || assembly is "mscorlib" or "netstandard");
        return Unknown(
            operation,
            EvaluationFindings.NotEvaluable,
            isFramework
                ? $"'{NameOfOverload(member)}' is not among the .NET members that can be evaluated at build time. "
                    + "Compute the value in another way, or use a constant."
                : $"'{name}' is compiled code of '{member.ContainingAssembly?.Name}', which is not executed at build time. "
                    + WayToShare(member),
            CallSiteOf(operation)
        );
    }

    private static string NameOf(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor }
            ? $"new {member.ContainingType.Name}"
            : $"{member.ContainingType?.Name}.{((member as IMethodSymbol)?.AssociatedSymbol ?? member).Name}";

    private Value Call(
        NativeMethod native,
        IMethodSymbol method,
        Value? target,
        Place[] places,
        Value[] values,
        IOperation operation,
        Frame frame
    )
    {
        var origin = OriginOf(operation);
        var outer = _comparing;
        _comparing =
            native.IsDsl ? null // compares nothing of the program's
            : method.MethodKind == MethodKind.Constructor && MadeBy(operation) is { } made ? ComparedTypes.InMade(Close(made, frame))
            : ComparedInside(method, target) is { } inside ? new(inside)
            : ComparedInPair(method, target, frame) is { } parts ? new(parts)
            : new(method, frame);
        var typed = WithTypedComparer(native, method, frame);
        native = typed?.Native ?? native;
        try
        {
            if (native.Open.DeclaringType == typeof(Convert) && Array.Exists(values, ConvertsItself))
            {
                throw new UnsupportedNativeException("an object that implements its own conversion cannot be passed at build time");
            }

            var receiver = ReceiverOf(native, target);
            var closed =
                method.IsGenericMethod && NativeBinder.IsOfFields(method)
                    ? OverProgramTypes(native, method, frame)
                    : native.CloseFor(receiver);
            var parameters = closed.Parameters;
            var lead = native.Lead;
            var arguments = new object?[lead + values.Length + (typed is null ? 0 : 1)];
            if (typed is not null)
            {
                arguments[arguments.Length - 1] = typed.Value.Comparer;
            }

            for (var i = lead; i < lead + values.Length; i++)
            {
                var type = parameters[i].ParameterType;
                var argument = parameters[i].IsOut
                    ? null
                    : _marshal.ToNative(values[i - lead], type.IsByRef ? type.GetElementType()! : type);
                argument ??= TypedComparerFor(method, i - lead, frame);
                if (native.Open.Name == nameof(Equals) && argument is NamedObject { Value.Raw: ValueType box })
                {
                    argument = box; // a struct of the library compares itself with one of its own type
                }

                RefuseTextOfException(native, argument);
                argument = native.NullKeys?[i] is { } pass ? pass(argument) : argument;
                arguments[i] = argument is Value[] array && type.IsArray && !native.WritesToArrays ? Marshal.Own(array) : argument;
            }

            if (method.Name != "Compare") // what orders texts has a stand-in, which knows their order
            {
                CultureText.Settle(receiver, arguments);
            }

            Lead(native, parameters, arguments, method, target, operation, frame);
            var weight = 0L;
            if (native.IsDsl)
            {
                if (method.MethodKind != MethodKind.PropertyGet || !NativeBinder.IsOfFields(method))
                {
                    Declare(operation, frame); // what is read of fields is kept once
                }

                Spend(() => PayForTexts(values), operation, frame);
            }
            else
            {
                weight = Pay(native, receiver, arguments, values, operation, frame);
            }

            var nesting = Nest(StackOf(native, receiver, values), operation, frame);
            // A member of the library comes to the DSL by ToString alone, and then the call is all that is known.
            var call = CallSiteOf(operation);
            var origins = native.IsDsl ? new CallOrigins(call, native.ParameterNames, values, operation, _code, _read) : TextOrigins(call);
            var result =
                receiver is Exception thrown && native.Open.Name == "get_Message" ? ExceptionMessages.Of(thrown)
                : SortsFloats(method, values, frame) && FloatSorts.Sort(receiver, arguments) ? null
                : Invoke(closed.Method, receiver, arguments, origins);
            _budget.Restore(nesting);
            origin = origins.Returned.Or(origin);
            if (origins.Read is { } source && result is string read)
            {
                _read[(read, origin)] = source;
            }

            if (result is not null && !native.IsDsl)
            {
                NoteSequence(result, weight, native, receiver, values);
                PayFor(result, native, receiver, values);
                if (result is AggregateException several)
                {
                    NoteException(several, receiver, values);
                }
            }

            if (receiver is ArraySegment<Value> { Array: { } segmented } && native.Open.Name == "set_Item")
            {
                Settle(segmented);
            }

            if (native.WritesToArrays)
            {
                foreach (var array in arguments.OfType<Value[]>())
                {
                    Settle(array);
                }
            }

            WriteBack(parameters, arguments, places, lead, method, origin, frame);
            return FromLibrary(DefaultComparer(result, method, frame), method, operation, origin, frame);
        }
        catch (BoundExceeded exceeded)
        {
            throw RanAway(exceeded, frame, operation);
        }
        catch (RegexMatchTimeoutException)
        {
            throw RanAway(
                new BoundExceeded(ExceededBound.Time, "of a regular expression took longer than 1 second", null),
                frame,
                operation,
                isTheCall: true
            );
        }
        catch (UnknownValueException)
        {
            return AfterUnknownArgument(method, target);
        }
        catch (ImpureCallException impure)
        {
            return Unknown(EvaluationFindings.Impure, $"'{NameOf(method)}' {impure.Message}.", CallSiteOf(operation));
        }
        catch (UnsupportedNativeException unsupported)
        {
            return Unknown(
                EvaluationFindings.NotEvaluable,
                $"'{NameOf(method)}': {unsupported.Message}. {unsupported.WayOut}",
                unsupported.IsAboutArgument && operation is IObjectCreationOperation { Arguments: [{ Value.Syntax: var argument }, ..] }
                    ? _code.OriginOf(argument)
                    : CallSiteOf(operation)
            );
        }
        catch (UnprintableException unprintable)
        {
            return Unknown(EvaluationFindings.NotEvaluable, unprintable.Message, CallSiteOf(operation));
        }
        catch (ThrownByMember thrown)
        {
            throw LibraryException(thrown.Error, CallSiteOf(operation), frame);
        }
        catch (Exception error) when (error is HostFault || !ProgramErrors.StopsEvaluation(error))
        {
            return Failed(method, error, operation);
        }
        finally
        {
            _comparing = outer;
        }
    }

    /// <summary>
    /// A call that went wrong on the way to the member or back. The member would not have thrown this, so the program does not see it:
    /// what the call
    /// gives is unknown.
    /// </summary>
    private Value Failed(IMethodSymbol method, Exception error, IOperation operation)
    {
        if (_code.HasErrors)
        {
            return Invalid(); // operations of code that does not compile can have any shape
        }

        var cause = (error as HostFault)?.InnerException ?? error;
        return Unknown(
            EvaluationFindings.NotEvaluable,
            $"'{NameOf(method)}' cannot be evaluated here at build time ({HostFault.Said(cause)}). " + "Compute the value in another way.",
            CallSiteOf(operation)
        );
    }

    private object? ReceiverOf(NativeMethod native, Value? target)
    {
        if (target?.Raw is not { } raw || native.Open.IsStatic)
        {
            return null;
        }

        // An int's or a string's own members are called on it; an interface's may need an adapter over the interpreted value.
        var owner = native.Open.DeclaringType!;
        return owner.IsInstanceOfType(raw) || owner.IsGenericTypeDefinition ? raw : _marshal.ToNative(target, owner);
    }

    private static object? Invoke(MethodBase closed, object? receiver, object?[] arguments, CallOrigins origins)
    {
        using var scope = CallSite.Enter(origins);
        try
        {
            return closed is ConstructorInfo constructor
                ? constructor.Invoke(AsThrown, null, arguments, null)
                : closed.Invoke(receiver, AsThrown, null, arguments, null);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is not null)
        {
            var error = OursWithin(wrapped.InnerException) ?? wrapped.InnerException;
            if (IsLibraryError(error))
            {
                throw new ThrownByMember(error);
            }

            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error).Throw();
            throw;
        }
        catch (InvalidOperationException wrapped) when (OursWithin(wrapped) is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(OursWithin(wrapped)!).Throw();
            throw;
        }
        catch (Exception error) when (IsLibraryError(error) && !ProgramErrors.IsOfInvocation(error))
        {
            throw new ThrownByMember(error);
        }
    }

    /// <summary>
    /// Exceptions come as they are thrown (<c>DoNotWrapExceptions</c>; the .NET Framework does not know it, and wraps them). Wrapped
    /// and unwrapped on each level of a recursion through the library, they would need a second stack on top of the first.
    /// </summary>
    private const BindingFlags AsThrown = (BindingFlags)0x02000000;

    /// <summary>What stopped a comparer that sorting called, which wraps whatever is thrown there.</summary>
    private static Exception? OursWithin(Exception error) =>
        error is InvalidOperationException { InnerException: { } inner } && inner is not UserException && !IsLibraryError(inner)
            ? inner
            : null;

    private void WriteBack(
        ParameterInfo[] parameters,
        object?[] arguments,
        Place[] places,
        int lead,
        IMethodSymbol method,
        Origin origin,
        Frame frame
    )
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (
                parameters[i + lead].ParameterType.IsByRef
                && i < method.Parameters.Length
                && method.Parameters[i].RefKind is RefKind.Ref or RefKind.Out
            )
            {
                var type = Close(method.Parameters[i].Type, frame);
                var value = _types.NoteType(_marshal.FromNative(arguments[i + lead], origin), type);
                places[i].Value = value.IsNull ? DefaultOf(type).At(origin) : value.Copy();
            }
        }
    }

    /// <summary>
    /// What an enumerator gives before its first or after its last element: the default of the type, where the type is known.
    /// </summary>
    private Value NoElement(IMethodSymbol method, IOperation operation, Frame frame) =>
        (operation.Type ?? method.ReturnType) is { SpecialType: not SpecialType.System_Object } type
            ? DefaultOf(type, frame)
            : throw Refused(operation, "'Current' before the first or after the last element", "Call MoveNext first.");

    private Value FromLibrary(object? result, IMethodSymbol method, IOperation operation, Origin origin, Frame frame)
    {
        if (method.ReturnsVoid && method.MethodKind != MethodKind.Constructor)
        {
            return Value.Null;
        }

        if (result is string text)
        {
            Allocate(text.Length, operation, frame);
        }

        if (method.Name == "get_Current" && result is null or KeyValuePair<Value, Value> { Key: null })
        {
            return NoElement(method, operation, frame).At(origin);
        }

        var value = _types.NoteType(
            _marshal.FromNative(result, origin),
            method.MethodKind == MethodKind.Constructor
                ? operation.Type ?? method.ContainingType
                : Close(operation.Type ?? method.ReturnType, frame)
        );

        if (
            value.Raw is Value[] { Length: 0 }
            && method
                is {
                    Name: nameof(Enumerable.Empty) or nameof(Enumerable.Range),
                    ReturnType: INamedTypeSymbol { TypeArguments: [var element] }
                }
            && method.ContainingType.ToDisplayString() == "System.Linq.Enumerable"
        )
        {
            return _types.EmptyArray(Close(element, frame), origin);
        }

        if (value.IsNull && ThrowsWhenEmpty(method, operation.Type))
        {
            throw LibraryException(new InvalidOperationException("Sequence contains no elements"), CallSiteOf(operation), frame);
        }

        // What is typed as a value here may be an int over there: FirstOrDefault() of an empty list is 0, not null.
        return value.IsNull && method.MethodKind != MethodKind.Constructor
            ? DefaultOf(operation.Type ?? method.ReturnType, frame).At(value.Origin)
            : value;
    }

    /// <summary>
    /// What is answered here in a library member's place; what is thrown is the program's, as if the member had thrown it.
    /// </summary>
    private T Answer<T>(Func<T> answer, IOperation operation, Frame frame)
    {
        try
        {
            return answer();
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } error && IsLibraryError(error))
        {
            throw LibraryException(error, CallSiteOf(operation), frame);
        }
        catch (Exception error) when (IsLibraryError(error))
        {
            throw LibraryException(error, CallSiteOf(operation), frame);
        }
    }

    /// <summary>Exceptions that a library member may throw at its caller; the others are ours.</summary>
    private static bool IsLibraryError(Exception error) => ProgramErrors.MayBe(error);

    /// <summary>The place of a text that is made of handles, for the DSL. Such a call has no arguments.</summary>
    private CallOrigins TextOrigins(Origin place) => new(place, [], [], null, _code, _read);

    /// <summary>The origins of one call's arguments, by the names of the parameters.</summary>
    private sealed class CallOrigins(
        Origin call,
        IReadOnlyList<string> names,
        Value[] values,
        IOperation? operation,
        SourceCode code,
        IReadOnlyDictionary<(string, Origin), ValueSource> read
    ) : ICallOrigins
    {
        public Origin Call => call;

        public Origin Returned { get; set; }

        public ValueSource? Read { get; set; }

        public ValueSource? SourceOf(string text, Origin place) => read.TryGetValue((text, place), out var source) ? source : null;

        public Origin Of(string parameter) =>
            Find(parameter) is not { } value ? Origin.None
            : value.Raw is IDeclared && PlaceOf(parameter) is { IsKnown: true } place && !Contains(place, value.Origin) ? place
            : value.Origin;

        /// <summary>
        /// Where an argument is written. What refers to a declared object is wrong there, and not where the object is declared.
        /// </summary>
        private Origin PlaceOf(string parameter)
        {
            if (operation is IInvocationOperation call)
            {
                foreach (var argument in call.Arguments)
                {
                    if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name == parameter)
                    {
                        return code.OriginOf(argument.Value.Syntax);
                    }
                }
            }

            return Origin.None;
        }

        private static bool Contains(Origin whole, Origin part) =>
            part.Path == whole.Path && part.Start >= whole.Start && part.Start + part.Length <= whole.Start + whole.Length;

        public Origin OfElement(string parameter, int index)
        {
            var whole = Find(parameter);
            if (whole?.Raw is IFieldItems fields)
            {
                return Seen(fields.Items.ElementAtOrDefault(index).Origin, whole.Origin);
            }

            var element = whole?.Raw switch
            {
                Value[] array when index < array.Length => array[index],
                IReadOnlyList<Value> list when index < list.Count => list[index],
                IEnumerable<Value> sequence => sequence.ElementAtOrDefault(index),
                _ => null,
            };
            return Seen(element?.Origin ?? Origin.None, whole?.Origin ?? Origin.None);
        }

        /// <summary>
        /// What a tool's file puts into a list has its origin there, where no finding is seen; the list's own is where it is used.
        /// </summary>
        private Origin Seen(Origin element, Origin whole) => code.IsSilenced(element) ? whole.Or(element) : element.Or(whole);

        private Value? Find(string parameter)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (names[i] == parameter)
                {
                    return values[i];
                }
            }

            return null;
        }
    }
}
