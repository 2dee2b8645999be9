using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Static fields and properties: a type's initialisers run in order when the type is first used.</summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<ITypeSymbol, StaticState> _statics = new(SymbolEqualityComparer.Default);

    private sealed class StaticState
    {
        public Dictionary<ISymbol, Value> Values { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>
        /// Why a member has no value. It is reported when somebody reads the member: a class may well have a field that
        /// cannot be evaluated beside the constants that a set uses.
        /// </summary>
        public Dictionary<ISymbol, IReadOnlyList<Finding>> Causes { get; } = new(SymbolEqualityComparer.Default);
    }

    private Value StaticField(IFieldSymbol field, IOperation operation, Frame frame)
    {
        if (_code.Declares(field))
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

        var value = _binder.FindType(field.ContainingType) is { } type && field.IsReadOnly
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

        return state.Values.TryGetValue(key, out var value)
            ? value
            : Known(DefaultOf(member is IFieldSymbol f ? f.Type : ((IPropertySymbol)member).Type, frame), operation.Type, operation);
    }

    private void WriteStatic(ISymbol member, Value value, Frame frame)
    {
        var type = (INamedTypeSymbol)Close(member.ContainingType, frame);
        var key = member is IFieldSymbol field ? KeyOf(field.OriginalDefinition) : member.OriginalDefinition;
        var state = StaticsOf(type, Origin.None, frame);
        state.Values[key] = value;
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
            return state; // also while its initialisers run: then members that come later have their default, as in C#
        }

        _statics.Add(type, state = new StaticState());
        if (!_code.Declares(type))
        {
            return state;
        }

        var frame = new Frame(user, usedAt, type, null, TypeArguments.Of(null, type));
        foreach (var member in _code.InitialisedMembers(type, isStatic: true))
        {
            InitialiseStatic(member, state, frame);
        }

        if (type.StaticConstructors.FirstOrDefault() is { DeclaringSyntaxReferences.Length: > 0 } constructor)
        {
            RunBody(constructor, new Frame(user, usedAt, constructor, null, frame.Types));
        }

        return state;
    }

    private void InitialiseStatic(ISymbol member, StaticState state, Frame frame)
    {
        var key = member is IFieldSymbol field ? KeyOf(field.OriginalDefinition) : member.OriginalDefinition;
        var findingsBefore = _findings.Count;
        var wasIncomplete = IsIncomplete;
        var leftOutBefore = _leftOut;
        var value = InitialValue(member, frame);
        if (value.IsUnknown)
        {
            state.Causes[key] = _findings.Skip(findingsBefore).ToArray();
            if (_leftOut != leftOutBefore)
            {
                return; // something else may lack what a call would have added, and whoever reads that gets no cause
            }

            foreach (var cause in state.Causes[key])
            {
                _reported.Remove((cause.Kind.Id, cause.Origin));
            }

            _findings.RemoveRange(findingsBefore, _findings.Count - findingsBefore);
            IsIncomplete = wasIncomplete;
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
