using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Static fields and properties: a type's initialisers run in order when the type is first used.</summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<ITypeSymbol, StaticState> _statics = new(RuntimeTypeComparer.Instance);

    private sealed class StaticState
    {
        public Dictionary<ISymbol, Value> Values { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>
        /// Why a member has no value. It is reported when the member is read: a class may well have a field that
        /// cannot be evaluated beside the constants that a set uses.
        /// </summary>
        public Dictionary<ISymbol, IReadOnlyList<Finding>> Causes { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>The members that the program gave a value itself.</summary>
        public HashSet<ISymbol> Written { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>What the initialiser threw: every use of the type gets it, each time the same.</summary>
        public UserException? Failure { get; set; }
    }

    private Value StaticField(IFieldSymbol field, IOperation operation, Frame frame)
    {
        if (_code.Declares(field.AssociatedSymbol ?? field))
        {
            return StaticMember(field, operation, frame);
        }

        return LibraryConstant(field, operation);
    }

    /// <summary>Static fields of library types that never change.</summary>
    private Value LibraryConstant(IFieldSymbol field, IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
        {
            return Constant(operation);
        }

        var value =
            _binder.FindType(field.ContainingType) is { } type && field.IsReadOnly
                ? (type.IsGenericTypeDefinition ? NativeMethod.ClosedOverValues(type) : type).GetField(field.Name)?.GetValue(null)
                : null;
        return value is not null ? _marshal.FromNative(value, OriginOf(operation)) : Refuse(field, operation);
    }

    private Value StaticMember(ISymbol member, IOperation operation, Frame frame)
    {
        var type = (INamedTypeSymbol)Close(member.ContainingType, frame);
        var state = StaticsOf(type, OriginOf(operation), frame);
        var key = member is IFieldSymbol field ? KeyOf(field.OriginalDefinition) : member.OriginalDefinition;
        if (state.Causes.TryGetValue(key, out var causes))
        {
            foreach (var cause in causes)
            {
                Report(cause);
            }

            IsIncomplete = true;
            return Value.Unknown;
        }

        if (!state.Written.Contains(key) && _code.ModuleInitialisers.ChangerOf(member) is { } initialiser)
        {
            return Unknown(
                EvaluationFindings.Impure,
                $"'{NameOf(member)}' may be changed by the module initializer '{NameOf(initialiser)}', "
                    + "which runs when the assembly is loaded, "
                    + "not at build time. Use a value that no module initializer changes, for example a constant.",
                OriginOf(operation)
            );
        }

        if (!state.Values.TryGetValue(key, out var value))
        {
            // A struct that was never assigned is a variable all the same.
            value = DefaultOf(TypeOf(member), frame);
            state.Values.Add(key, value);
        }

        return Known(value, operation.Type, operation);
    }

    private static ITypeSymbol? TypeOf(ISymbol member) =>
        member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null, // an event holds a delegate, or null
        };

    private void WriteStatic(ISymbol member, Value value, Frame frame)
    {
        var type = (INamedTypeSymbol)Close(member.ContainingType, frame);
        var key = member is IFieldSymbol field ? KeyOf(field.OriginalDefinition) : member.OriginalDefinition;
        var state = StaticsOf(type, Origin.None, frame);
        state.Values[key] = value;
        state.Written.Add(key);
        state.Causes.Remove(key);
    }

    /// <summary>A type with a static constructor is initialised by its first use; one without only when a static field is read.</summary>
    private void RunStaticConstructor(INamedTypeSymbol? type, Origin usedAt, Frame user)
    {
        if (type is not null && type.StaticConstructors.Any(c => !c.IsImplicitlyDeclared))
        {
            StaticsOf(type, usedAt, user);
        }
    }

    private StaticState StaticsOf(INamedTypeSymbol type, Origin usedAt, Frame user)
    {
        if (_statics.TryGetValue(type, out var state))
        {
            // also while its initialisers run: then members that come later have their default, as in C#
            return state.Failure is { } failure ? throw Again(failure, usedAt, user) : state;
        }

        _statics.Add(type, state = new StaticState());
        if (!_code.Declares(type))
        {
            return state;
        }

        try
        {
            RunInitialiser(type, state, usedAt, user);
            return state;
        }
        catch (UserException thrown)
        {
            state.Failure = FailureOf(type, thrown);
            throw state.Failure;
        }
    }

    /// <summary>What the user of a type gets whose initialiser throws. The finding says what was thrown, and where.</summary>
    private static UserException FailureOf(INamedTypeSymbol type, UserException thrown)
    {
        // The runtime names it without its type arguments, and a nested type without what is around it.
        var space =
            type.ContainingType is null && type.ContainingNamespace is { IsGlobalNamespace: false } around
                ? around.ToDisplayString() + "."
                : "";
        var failure = new TypeInitializationException(space + type.MetadataName, thrown);
        return new UserException(
            new Value(failure, thrown.ThrownAt),
            nameof(TypeInitializationException),
            () => ExceptionMessages.Of(failure),
            thrown.ThrownAt,
            thrown.Frame,
            () => thrown.Explanation
        );
    }

    private static UserException Again(UserException failure, Origin usedAt, Frame user) =>
        new(
            failure.Thrown,
            failure.TypeName,
            () => failure.Message,
            usedAt.IsKnown ? usedAt : failure.ThrownAt,
            user,
            () => failure.Explanation
        );

    private void RunInitialiser(INamedTypeSymbol type, StaticState state, Origin usedAt, Frame user)
    {
        var frame = new Frame(user, usedAt, type, null, TypeArguments.Of(null, type));
        var nesting = Enter(frame, _current);
        foreach (var member in _code.InitialisedMembers(type, isStatic: true))
        {
            InitialiseStatic(member, state, frame);
        }

        if (type.StaticConstructors.FirstOrDefault() is { DeclaringSyntaxReferences.Length: > 0 } constructor)
        {
            RunBody(constructor, new Frame(user, usedAt, constructor, null, frame.Types));
        }

        _budget.Restore(nesting);
    }

    private void InitialiseStatic(ISymbol member, StaticState state, Frame frame)
    {
        var key = member is IFieldSymbol field ? KeyOf(field.OriginalDefinition) : member.OriginalDefinition;
        var before = _report.Here;
        var value = InitialValue(member, frame);
        if (value.IsUnknown)
        {
            state.Causes[key] = _report.Since(before);
            if (!_report.HasLeftOutSince(before))
            {
                _report.TakeBack(before);
            }

            // Otherwise something else may lack what a call would have added, and whoever reads that gets no cause.
        }
        else
        {
            state.Values[key] = value;
        }
    }

    private Value InitialValue(ISymbol member, Frame frame)
    {
        var syntax = SourceCode.InitialiserSyntaxOf(member)!;
        if (syntax.Parent!.ContainsDiagnostics || _code.InitialiserOf(member) is not { } initialiser)
        {
            return Invalid(); // the compiler has an error there
        }

        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        try
        {
            return Evaluate(initialiser, frame).Copy();
        }
        finally
        {
            frame.Scope = outer;
        }
    }
}
