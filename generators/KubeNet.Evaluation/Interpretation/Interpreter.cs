using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Sources;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Evaluates C# over Roslyn's operations. One interpreter is one run of one program: it has its own static state.
/// What it cannot evaluate becomes <see cref="Value.Unknown"/> with one finding at the cause.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly EndlessStructs _endless = new();
    private readonly SourceCode _code;
    private readonly NativeBinder _binder;
    private readonly Budget _budget;
    private readonly Marshal _marshal;

    /// <summary>Gives the instance of another set that <c>k8s.Use</c> asks for.</summary>
    private readonly Func<INamedTypeSymbol, Origin, Interpreter, Value> _useSet;

    private readonly TypeRelations _relations;
    private readonly VirtualDispatch _dispatch;
    private readonly RuntimeTypes _types;
    private readonly RunReport _report = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Texts that were read from handles, with the place of the call: what a manifest repeats, it was taken from there.</summary>
    private readonly Dictionary<(string Text, Origin Call), ValueSource> _read = [];

    /// <summary>The operation that was begun last.</summary>
    private IOperation? _current;

    public Interpreter(SourceCode code, NativeBinder binder, Budget budget, Func<INamedTypeSymbol, Origin, Interpreter, Value> useSet)
    {
        _code = code;
        _binder = binder;
        _budget = budget;
        _useSet = useSet;
        _marshal = new Marshal(this);
        _relations = new(code.Compilation);
        _dispatch = new(_relations);
        _types = new(code.Compilation, _relations);
    }

    private Compilation Compilation => _code.Compilation;

    public IReadOnlyList<Finding> Findings => _report.Findings;

    /// <summary>Whether something could not be evaluated, so that the result may lack what the program would have made.</summary>
    public bool IsIncomplete
    {
        get => _report.IsIncomplete;
        private set
        {
            if (value && !_report.IsIncomplete)
            {
                _report.Lose(_current is null ? Origin.None : OriginOf(_current));
            }
        }
    }

    /// <summary>
    /// Where something became unknown and nobody said why. The compiler says why where the code does not compile; where it does,
    /// this is what the user is shown.
    /// </summary>
    public Finding? UnexplainedLoss =>
        _report.IsIncomplete && _report.Findings.Count == 0 && _report.LostAt.IsKnown && !_code.ProjectHasErrors
            ? new Finding(
                EvaluationFindings.NotEvaluable,
                "This code cannot be evaluated at build time. Use simpler C# statements, or a constant.",
                _report.LostAt
            )
            : null;

    /// <summary>Whether a bound was exceeded or the program's way became unknown before its end.</summary>
    public bool WasStopped { get; private set; }

    public void MarkIncomplete() => IsIncomplete = true;

    /// <summary>
    /// Evaluates an expression. The dispatch is on the operation's kind alone; a kind that is not known is unknown, never an error of ours.
    /// </summary>
    private Value Evaluate(IOperation operation, Frame frame)
    {
        var value = InPlace(operation, frame);
        return operation.Kind switch
        {
            OperationKind.InstanceReference => Self(value, (IInstanceReferenceOperation)operation),
            OperationKind.LocalReference
            or OperationKind.ParameterReference
            or OperationKind.FieldReference
            or OperationKind.PropertyReference
            or OperationKind.ArrayElementReference
            or OperationKind.ImplicitIndexerReference
            or OperationKind.Invocation => value.Copy(),
            _ => value,
        };
    }

    /// <summary>
    /// As <see cref="Evaluate"/>, but what a variable holds is not copied: to read a part of a struct, or to call a member on it.
    /// </summary>
    private Value InPlace(IOperation operation, Frame frame)
    {
        _current = operation;
        Step(operation, frame);
        var nesting = Nest(1, operation, frame);

        var value = operation.Kind switch
        {
            OperationKind.Literal => Constant(operation),
            OperationKind.LocalReference => Local((ILocalReferenceOperation)operation, frame),
            OperationKind.ParameterReference => Parameter((IParameterReferenceOperation)operation, frame),
            OperationKind.FieldReference => Field((IFieldReferenceOperation)operation, frame),
            OperationKind.PropertyReference => Property((IPropertyReferenceOperation)operation, frame),
            OperationKind.InstanceReference => Instance((IInstanceReferenceOperation)operation, frame),
            OperationKind.Invocation => Invocation((IInvocationOperation)operation, frame),
            OperationKind.ObjectCreation => Creation((IObjectCreationOperation)operation, frame),
            OperationKind.TypeParameterObjectCreation => Creation((ITypeParameterObjectCreationOperation)operation, frame),
            OperationKind.AnonymousObjectCreation => Creation((IAnonymousObjectCreationOperation)operation, frame),
            OperationKind.With => With((IWithOperation)operation, frame),
            OperationKind.ArrayCreation => ArrayCreation((IArrayCreationOperation)operation, frame),
            OperationKind.ArrayElementReference => ArrayElement((IArrayElementReferenceOperation)operation, frame),
            OperationKind.ImplicitIndexerReference => ImplicitIndexer((IImplicitIndexerReferenceOperation)operation, frame),
            OperationKind.Range => Range((IRangeOperation)operation, frame),
            OperationKind.Binary => Binary((IBinaryOperation)operation, frame),
            OperationKind.Unary => Unary((IUnaryOperation)operation, frame),
            OperationKind.Conversion => Conversion((IConversionOperation)operation, frame),
            OperationKind.Conditional => Conditional((IConditionalOperation)operation, frame),
            OperationKind.Coalesce => Coalesce((ICoalesceOperation)operation, frame),
            OperationKind.CoalesceAssignment => CoalesceAssignment((ICoalesceAssignmentOperation)operation, frame),
            OperationKind.ConditionalAccess => ConditionalAccess((IConditionalAccessOperation)operation, frame),
            OperationKind.ConditionalAccessInstance => frame.ConditionalReceivers.Peek(),
            OperationKind.SimpleAssignment => Assignment((ISimpleAssignmentOperation)operation, frame),
            OperationKind.CompoundAssignment => CompoundAssignment((ICompoundAssignmentOperation)operation, frame),
            OperationKind.Increment or OperationKind.Decrement => Increment((IIncrementOrDecrementOperation)operation, frame),
            OperationKind.DeconstructionAssignment => Deconstruction((IDeconstructionAssignmentOperation)operation, frame),
            OperationKind.DeclarationExpression => Evaluate(((IDeclarationExpressionOperation)operation).Expression, frame),
            OperationKind.InterpolatedString => Interpolation((IInterpolatedStringOperation)operation, frame),
            OperationKind.AnonymousFunction => Lambda((IAnonymousFunctionOperation)operation, frame),
            OperationKind.DelegateCreation => DelegateCreation((IDelegateCreationOperation)operation, frame),
            OperationKind.MethodReference => MethodGroup((IMethodReferenceOperation)operation, frame),
            OperationKind.Tuple => Tuple((ITupleOperation)operation, frame),
            OperationKind.TupleBinary => TupleComparison((ITupleBinaryOperation)operation, frame),
            OperationKind.IsType => IsType((IIsTypeOperation)operation, frame),
            OperationKind.IsPattern => IsPattern((IIsPatternOperation)operation, frame),
            OperationKind.SwitchExpression => SwitchExpression((ISwitchExpressionOperation)operation, frame),
            OperationKind.DefaultValue => Known(DefaultOf(operation.Type, frame).At(OriginOf(operation)), operation.Type, operation),
            OperationKind.NameOf => Constant(operation),
            OperationKind.TypeOf => new Value(new TypeToken(Close(((ITypeOfOperation)operation).TypeOperand, frame)), OriginOf(operation)),
            OperationKind.Utf8String => Utf8((IUtf8StringOperation)operation),
            OperationKind.InterpolatedStringHandlerCreation => Interpolation((IInterpolatedStringHandlerCreationOperation)operation, frame),
            OperationKind.EventAssignment => EventAssignment((IEventAssignmentOperation)operation, frame),
            OperationKind.EventReference => Event((IEventReferenceOperation)operation, frame),
            OperationKind.Throw => Throw((IThrowOperation)operation, frame),
            OperationKind.Parenthesized => Evaluate(((IParenthesizedOperation)operation).Operand, frame),
            OperationKind.TranslatedQuery => Evaluate(((ITranslatedQueryOperation)operation).Operation, frame),
            OperationKind.ObjectOrCollectionInitializer => Initialise((IObjectOrCollectionInitializerOperation)operation, frame),
            OperationKind.Invalid => Invalid(),
            _ when operation.Syntax is CollectionExpressionSyntax || operation.Kind == NewerOperations.CollectionExpression =>
                CollectionExpression(operation, frame),
            _ when operation.ConstantValue.HasValue => Constant(operation),
            _ when operation.Kind
                    is OperationKind.DynamicInvocation
                        or OperationKind.DynamicMemberReference
                        or OperationKind.DynamicIndexerAccess
                        // the value became dynamic somewhere
                        or OperationKind.DynamicObjectCreation => _report.IsIncomplete ? Value.Unknown : NotEvaluable(operation),
            _ when Constructs.IsUnsafe(operation.Syntax) => throw Refused(
                operation,
                Constructs.Describe(operation),
                Constructs.Alternative(operation)
            ),
            _ => NotEvaluable(operation),
        };
        _budget.Restore(nesting);
        return _code.IsSilenced(value.Origin) && !SilencedTrees.Has(operation.Syntax.SyntaxTree) ? value.At(OriginOf(operation)) : value;
    }

    private Value[] EvaluateAll(IEnumerable<IOperation> operations, Frame frame) =>
        [.. operations.Select(operation => Evaluate(operation, frame))];

    /// <summary>The compiler has an error here and says it; a second diagnostic would be noise.</summary>
    private Value Invalid()
    {
        IsIncomplete = true;
        return Value.Unknown;
    }

    /// <summary>
    /// Something that only code with errors lacks, as far as is known. Where the code has none, what is missing is named.
    /// </summary>
    private Value Missing(IOperation operation, string what)
    {
        IsIncomplete = true;
        return _code.ProjectHasErrors ? Value.Unknown : NotEvaluable(operation, what, "Use simpler C# statements, or a constant.");
    }

    /// <summary>What was read, unless it is the default of a struct that is not known here.</summary>
    private Value Known(Value value, ITypeSymbol? type, IOperation operation) =>
        !ReferenceEquals(value, Value.NoDefault) ? value
        : type?.TypeKind == TypeKind.Error ? Invalid()
        : NotKnown(type, operation);

    private Value NotKnown(ITypeSymbol? type, IOperation operation) =>
        NotEvaluable(
            operation,
            $"A value of type '{type?.ToDisplayString()}'",
            "Only .NET's value types, collections and strings are supported in a set. Do not use it there."
        );

    private Value NotEvaluable(IOperation operation) =>
        NotEvaluable(operation, Constructs.Describe(operation), Constructs.Alternative(operation));

    private Value NotEvaluable(IOperation operation, string what, string wayOut) =>
        Unknown(operation, EvaluationFindings.NotEvaluable, $"{what} cannot be evaluated at build time. {wayOut}", OriginOf(operation));

    /// <summary>As the other, except that the compiler's own error in the same statement is the cause where there is one.</summary>
    private Value Unknown(IOperation operation, FindingKind kind, string message, Origin origin) =>
        _code.HasErrorAt(operation.Syntax) ? Invalid() : Unknown(kind, message, origin);

    /// <summary>Reports a cause, once, and gives the value that stands for what is not known.</summary>
    private Value Unknown(FindingKind kind, string message, Origin origin)
    {
        IsIncomplete = true;
        Report(new Finding(kind, message, origin));
        return Value.Unknown;
    }

    public void Report(Finding finding) => _report.Add(finding);

    /// <summary>The program's way depends on something unknown, so nothing can be said of what it would do next.</summary>
    private EvaluationStopped Undecided()
    {
        IsIncomplete = true;
        _isStopped = true;
        return new EvaluationStopped(null);
    }

    /// <summary>As <see cref="Undecided"/>, where this very statement is the cause.</summary>
    private EvaluationStopped Refused(IOperation operation, string what, string wayOut)
    {
        NotEvaluable(operation, what, wayOut);
        return Undecided();
    }

    private Origin OriginOf(IOperation operation) => _code.OriginOf(operation.Syntax);

    private ITypeSymbol Close(ITypeSymbol type, Frame frame) => frame.Types.Close(type, Compilation);

    /// <summary>A value that the compiler computed.</summary>
    private Value Constant(IOperation operation) =>
        operation.ConstantValue.HasValue ? new Value(ConstantOf(operation.Type, operation.ConstantValue.Value), OriginOf(operation))
        : operation.Type?.SpecialType == SpecialType.None && operation is ILiteralOperation ? Value.Null
        : NotEvaluable(operation);

    /// <summary>A compile-time constant as it is at run time: enums are numbers to the compiler.</summary>
    private object? ConstantOf(ITypeSymbol? type, object? constant)
    {
        if (constant is string text)
        {
            return OneOf(text);
        }

        if (constant is null || type is null)
        {
            return constant;
        }

        return Underlying(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType ? EnumValue(enumType, constant) : constant;
    }

    /// <summary>Constants of one text are one object, as they are at run time.</summary>
    private string OneOf(string text)
    {
        if (text.Length == 0)
        {
            return string.Empty;
        }

        if (!_texts.TryGetValue(text, out var one))
        {
            _texts.Add(text, one = text);
        }

        return one;
    }

    internal static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    private object EnumValue(INamedTypeSymbol type, object number)
    {
        var inUnderlying = Arithmetic.ConvertTo(number, type.EnumUnderlyingType!.SpecialType, false)!;
        return _binder.FindType(type) is { IsEnum: true } native
            ? Enum.ToObject(native, inUnderlying)
            : new SymbolicEnum(type, inUnderlying);
    }

    private Value DefaultOf(ITypeSymbol? type, Frame frame) => type is null ? Value.Null : DefaultOf(Close(type, frame));

    /// <summary><c>default(T)</c>.</summary>
    private Value DefaultOf(ITypeSymbol type)
    {
        if (!type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return Value.Null;
        }

        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return new Value(new TupleValue([.. tuple.TupleElements.Select(e => DefaultOf(e.Type))]), Origin.None);
        }

        if (IsPlainTuple(type))
        {
            return new Value(new TupleValue([.. ((INamedTypeSymbol)type).TypeArguments.Select(DefaultOf)]), Origin.None);
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            return new Value(EnumValue(enumType, 0), Origin.None);
        }

        if (type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [var key, var item] } && _code.Declares(type) is false)
        {
            return new Value(new KeyValuePair<Value, Value>(DefaultOf(key), DefaultOf(item)), Origin.None);
        }

        if (SpanConversions.IsSpan(type))
        {
            return new Value(Array.Empty<Value>(), Origin.None);
        }

        if (type is INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } own)
        {
            return new Value(DefaultStruct(own), Origin.None);
        }

        var number = type.SpecialType == SpecialType.System_Boolean ? false : Arithmetic.ConvertTo(0, type.SpecialType, false);
        if (number is not null)
        {
            return new Value(number, Origin.None);
        }

        if (Positions.DefaultOf(type) is { } position)
        {
            return new Value(position, Origin.None);
        }

        return _binder.FindType(type) is { } native
            ? new Value(
                Activator.CreateInstance(native.IsGenericTypeDefinition ? NativeMethod.ClosedOverValues(native) : native),
                Origin.None
            )
            : Value.NoDefault;
    }

    private SymbolicObject DefaultStruct(INamedTypeSymbol type)
    {
        var instance = new SymbolicObject(type, this);
        if (_endless.Contains(type))
        {
            return instance;
        }

        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic && !f.IsConst))
        {
            instance[KeyOf(field)] = DefaultOf(field.Type);
        }

        return instance;
    }

    /// <summary>An automatic property and its hidden field are one place.</summary>
    private static ISymbol KeyOf(IFieldSymbol field) =>
        field.AssociatedSymbol is IPropertySymbol property ? SourceCode.DefiningPartOf(property) : field;
}
