using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Patterns, switch expressions and type tests.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Of the patterns that were asked: the same code is evaluated many times.</summary>
    private readonly Dictionary<IPatternOperation, bool> _needsNoRead = [];

    private Value IsPattern(IIsPatternOperation operation, Frame frame)
    {
        var value = PatternInput(operation.Value, hasGuard: false, frame);
        return value.IsUnknown ? value : Value.Of(Matches(operation.Pattern, value, new(), frame)).At(OriginOf(operation));
    }

    /// <summary>
    /// What patterns look at: a variable itself, so that a struct's getter can change it, or else a copy of the value, as where a guard
    /// could change the variable. In a switch statement it is always a copy, as in a debug build.
    /// </summary>
    private Value PatternInput(IOperation operation, bool hasGuard, Frame frame)
    {
        var isVariable =
            !hasGuard
            && operation.Type is { IsReferenceType: false } type
            && !IsNullable(type)
            && operation
                is ILocalReferenceOperation { Local.RefKind: RefKind.None }
                    or IParameterReferenceOperation { Parameter.RefKind: RefKind.None };
        return isVariable && PlaceOf(operation, frame) is Variable variable ? variable.Value : Evaluate(operation, frame);
    }

    private Value IsType(IIsTypeOperation operation, Frame frame)
    {
        var value = Evaluate(operation.ValueOperand, frame);
        See(value, operation.ValueOperand.Type, frame);
        return value.IsUnknown
            ? value
            : Value.Of(IsInstance(value, Close(operation.TypeOperand, frame)) != operation.IsNegated).At(OriginOf(operation));
    }

    private Value SwitchExpression(ISwitchExpressionOperation operation, Frame frame)
    {
        var value = PatternInput(operation.Value, operation.Arms.Any(arm => arm.Guard is not null), frame);
        if (value.IsUnknown)
        {
            return value;
        }

        var reads = new PatternReads();
        foreach (var arm in operation.Arms)
        {
            var outer = frame.Scope;
            frame.Scope = new Scope(outer);
            try
            {
                if (Matches(arm.Pattern, value, reads, frame) && (arm.Guard is null || Decide(arm.Guard, frame)))
                {
                    return Evaluate(arm.Value, frame);
                }
            }
            finally
            {
                frame.Scope = outer;
            }
        }

        throw LibraryException(
            Unmatched(value),
            OriginOf(operation),
            frame,
            $"No arm of the switch expression matches '{(value.IsNull ? "null" : Shown(value))}'."
        );
    }

    private static Exception Unmatched(Value value)
    {
        var message = ExceptionMessages.Unmatched(value.IsNull ? null : Shown(value));
        var type = PureLibrary.TypeOfFramework("System.Runtime.CompilerServices.SwitchExpressionException");
        return type is null ? new InvalidOperationException(message) : (Exception)Activator.CreateInstance(type, message);
    }

    private static string Shown(Value value)
    {
        try
        {
            return value.ToString();
        }
        catch (UnprintableException)
        {
            return "of this type";
        }
    }

    private bool Matches(IPatternOperation pattern, Value value, PatternReads reads, Frame frame)
    {
        if (value.IsUnknown)
        {
            throw Undecided();
        }

        See(value, pattern.InputType, frame);
        reads.Begin(value, pattern.InputType);
        var nesting = Nest(1, pattern, frame);
        var matches = MatchesKnown(pattern, value, reads, frame);
        _budget.Restore(nesting);
        return matches;
    }

    private bool MatchesKnown(IPatternOperation pattern, Value value, PatternReads reads, Frame frame)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                var expected = Evaluate(constant.Value, frame);
                return expected.IsUnknown ? throw Undecided() : IsConstant(value, expected);
            case IDeclarationPatternOperation declaration:
                if (
                    !declaration.MatchesNull
                    && (value.IsNull || (declaration.MatchedType is { } matched && !IsInstance(value, Close(matched, frame))))
                )
                {
                    return false;
                }

                return Capture(declaration, declaration.DeclaredSymbol, reads.Unboxed(value, declaration.MatchedType), frame);
            case ITypePatternOperation type:
                return IsInstance(value, Close(type.MatchedType, frame));
            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value, reads, frame);
            case IBinaryPatternOperation binary:
                return binary.OperatorKind == BinaryOperatorKind.And
                    ? Matches(binary.LeftPattern, value, reads, frame) && Matches(binary.RightPattern, value, reads, frame)
                    : Matches(binary.LeftPattern, value, reads, frame) || Matches(binary.RightPattern, value, reads, frame);
            case IRelationalPatternOperation relational:
                return Compares(relational, value, frame);
            case IRecursivePatternOperation recursive:
                return MatchesRecursive(recursive, value, reads, frame);
            case IListPatternOperation list:
                return MatchesList(list, value, reads, frame);
            default:
                NotEvaluable(pattern);
                throw Undecided();
        }
    }

    /// <summary>A pattern asks no <c>Equals</c> of the program's.</summary>
    private static bool IsConstant(Value value, Value expected) =>
        expected.IsNull ? value.IsNull : value.Raw is not SymbolicObject && Value.RawEquals(value.Raw, expected.Raw);

    private bool Capture(IPatternOperation pattern, ISymbol? variable, Value value, Frame frame)
    {
        if (variable is not null)
        {
            EnsureSameElements(value, pattern.NarrowedType, pattern, frame);
            var held = variable is ILocalSymbol { Type: var type } && Close(type, frame).IsValueType ? value.Unboxed() : value.Copy();
            frame.Scope.Declare(variable, new Variable(held));
        }

        return true;
    }

    private bool Compares(IRelationalPatternOperation pattern, Value value, Frame frame)
    {
        var limit = Evaluate(pattern.Value, frame);
        if (value.Raw is null || limit.Raw is null || value.Raw.GetType() != limit.Raw.GetType())
        {
            return false;
        }

        return Arithmetic.Binary(
            pattern.OperatorKind,
            EnumNumber(value.Raw) ?? PromotedForComparison(value.Raw),
            EnumNumber(limit.Raw) ?? PromotedForComparison(limit.Raw),
            false
        )
            is true;
    }

    private static object PromotedForComparison(object raw) =>
        raw is byte or sbyte or short or ushort ? Arithmetic.ConvertTo(raw, SpecialType.System_Int32, false)! : raw;

    /// <summary>
    /// Whether the compiler does not read what a pattern looks at: it matches whatever that is, and nothing else needs it.
    /// </summary>
    private bool NeedsNoRead(IPatternOperation pattern, Frame frame)
    {
        if (pattern is IDiscardPatternOperation)
        {
            return true;
        }

        if (!_needsNoRead.TryGetValue(pattern, out var needsNone))
        {
            needsNone =
                PatternCoverage.MatchesAll(pattern, (all, sample) => Matches(all, sample, new(), frame))
                && !PatternCoverage.IsReadElsewhere(pattern);
            _needsNoRead.Add(pattern, needsNone);
        }

        return needsNone;
    }

    private bool MatchesRecursive(IRecursivePatternOperation pattern, Value value, PatternReads reads, Frame frame)
    {
        var type = Close(pattern.MatchedType, frame);
        if (value.IsNull || !IsInstance(value, type))
        {
            return false;
        }

        value = reads.Unboxed(value, type);
        var asked = reads.Boxed(value, type);

        if (!pattern.DeconstructionSubpatterns.IsEmpty)
        {
            // On an 'object' a positional pattern asks for a tuple of that length.
            if (
                pattern.DeconstructSymbol is not IMethodSymbol
                && ItemsOfTuple(pattern, value)?.Length != pattern.DeconstructionSubpatterns.Length
            )
            {
                return false;
            }

            var method = pattern.DeconstructSymbol as IMethodSymbol;
            Value[] Deconstructed() => PartsOf(asked, pattern.DeconstructionSubpatterns.Length, method, pattern, frame);
            var parts = reads.Once(value, pattern, (ISymbol?)method ?? pattern.MatchedType, Deconstructed);
            for (var i = 0; i < parts.Length; i++)
            {
                if (!Matches(pattern.DeconstructionSubpatterns[i], parts[i], reads, frame))
                {
                    return false;
                }
            }
        }

        foreach (var part in pattern.PropertySubpatterns)
        {
            if (NeedsNoRead(part.Pattern, frame))
            {
                continue;
            }

            var member = part.Member is IMemberReferenceOperation { Member: var named }
                ? reads.Once(value, pattern, named, 0, () => MemberOf(asked, part, frame))
                : MemberOf(asked, part, frame);
            if (!Matches(part.Pattern, member, reads, frame))
            {
                return false;
            }

            if (part is { Pattern: IConstantPatternOperation, Member: IPropertyReferenceOperation { Property.Name: "Count" or "Length" } })
            {
                reads.FixLength(value);
            }
        }

        return Capture(pattern, pattern.DeclaredSymbol, asked, frame);
    }

    /// <summary>What the object has as an <c>ITuple</c>, which a tuple is, and a <c>Tuple</c> too.</summary>
    private Value[]? ItemsOfTuple(IOperation pattern, Value value) =>
        value.Raw switch
        {
            TupleValue tuple => tuple.Items,
            SymbolicObject own when own.Type.AllInterfaces.Any(i => i.Name == "ITuple") => throw Refused(
                pattern,
                "A positional pattern on an ITuple of the project's own",
                "Give the class a Deconstruct method."
            ),
            { } raw => NativeTuples.ItemsOf(raw),
            null => null,
        };

    /// <summary>The members of <c>ITuple</c> on a tuple; null for anything else.</summary>
    private Value? TupleMember(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation, Frame frame)
    {
        if (method.ContainingType.Name != "ITuple" || target is null or { IsNull: true } or { Raw: SymbolicObject })
        {
            return null;
        }

        var items = ItemsOfTuple(operation, target);
        var origin = OriginOf(operation);
        return (method.Name, arguments) switch
        {
            _ when items is null => null,
            ("get_Length", []) => new Value(items.Length, origin),
            ("get_Item", [{ Value.Raw: int index }]) => index >= 0 && index < items.Length
                ? Boxed(items[index])
                : throw LibraryException(new IndexOutOfRangeException("Index was outside the bounds of the array."), origin, frame),
            _ => null,
        };
    }

    private Value MemberOf(Value value, IPropertySubpatternOperation part, Frame frame)
    {
        frame.Initialised.Push(value);
        try
        {
            return Evaluate(part.Member, frame);
        }
        finally
        {
            frame.Initialised.Pop();
        }
    }
}
