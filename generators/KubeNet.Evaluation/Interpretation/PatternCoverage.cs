using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Whether a pattern matches whatever its input is, and names nothing in it. The compiler does not read what such a pattern looks at.
/// </summary>
internal static class PatternCoverage
{
    /// <param name="pattern">The pattern.</param>
    /// <param name="matches">Whether a value matches a pattern of constants and comparisons.</param>
    public static bool MatchesAll(IPatternOperation pattern, Func<IPatternOperation, Value, bool> matches) =>
        pattern switch
        {
            IDiscardPatternOperation => true,
            IDeclarationPatternOperation { DeclaredSymbol: null, MatchesNull: true } => true,
            IDeclarationPatternOperation { DeclaredSymbol: null, MatchedType: { } type } => IsOfStruct(pattern, type),
            ITypePatternOperation { MatchedType: var type } => IsOfStruct(pattern, type),
            IRecursivePatternOperation { DeclaredSymbol: null } parts => IsOfStruct(pattern, parts.MatchedType)
                && parts.DeconstructionSubpatterns.IsEmpty
                && parts.PropertySubpatterns.All(part => MatchesAll(part.Pattern, matches)),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => MatchesAll(both.LeftPattern, matches)
                && MatchesAll(both.RightPattern, matches),
            IBinaryPatternOperation either when MatchesAll(either.LeftPattern, matches) || MatchesAll(either.RightPattern, matches) => true,
            IBinaryPatternOperation => SamplesOf(pattern) is { } samples && samples.All(sample => matches(pattern, sample)),
            _ => false,
        };

    /// <summary>
    /// Whether another pattern of the same <c>is</c> or <c>switch</c> looks at the same member or, in a list, at elements: what it needs is
    /// read where it is first named.
    /// </summary>
    public static bool IsReadElsewhere(IPatternOperation pattern)
    {
        IOperation all = pattern;
        while (all is not (IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation) && all.Parent is { } parent)
        {
            all = parent;
        }

        return pattern.Parent is IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member: var member } }
            ? all.Descendants()
                .OfType<IPropertySubpatternOperation>()
                .Count(part =>
                    part.Member is IMemberReferenceOperation { Member: var other } && SymbolEqualityComparer.Default.Equals(member, other)
                ) > 1
            : all.Descendants().OfType<IListPatternOperation>().Skip(1).Any();
    }

    private static bool IsOfStruct(IPatternOperation pattern, ITypeSymbol type) =>
        type.IsValueType && SymbolEqualityComparer.Default.Equals(pattern.InputType, type);

    /// <summary>One value of each kind that the pattern can tell apart; null where that is not known.</summary>
    private static List<Value>? SamplesOf(IPatternOperation pattern)
    {
        var constants = new List<object>();
        if (!AddConstants(pattern, constants))
        {
            return null;
        }

        var type = Interpreter.Underlying(pattern.InputType);
        var samples = new List<Value>();
        if (!pattern.InputType.IsValueType || !ReferenceEquals(type, pattern.InputType))
        {
            samples.Add(Value.Null);
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            samples.AddRange(constants.Select(Sample));
            samples.Add(Sample(string.Concat(constants) + "?"));
        }
        else if (type.SpecialType == SpecialType.System_Boolean)
        {
            samples.AddRange([Sample(true), Sample(false)]);
        }
        else if (type.IsReferenceType && constants.Count == 0)
        {
            samples.Add(Sample(""));
        }
        else if (!AddNumbers(type.SpecialType, constants, samples))
        {
            return null;
        }

        return samples;
    }

    /// <summary>False where the pattern looks at more than the value itself.</summary>
    private static bool AddConstants(IPatternOperation pattern, List<object> constants)
    {
        switch (pattern)
        {
            case IBinaryPatternOperation both:
                return AddConstants(both.LeftPattern, constants) && AddConstants(both.RightPattern, constants);
            case INegatedPatternOperation negated:
                return AddConstants(negated.Pattern, constants);
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var value } }:
                Add(value);
                return true;
            case IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: var limit } }:
                Add(limit);
                return true;
            default:
                return pattern is IDiscardPatternOperation
                    || (
                        pattern is IRecursivePatternOperation { DeclaredSymbol: null } parts
                        && parts.DeconstructionSubpatterns.IsEmpty
                        && parts.PropertySubpatterns.IsEmpty
                        && SymbolEqualityComparer.Default.Equals(parts.MatchedType, Interpreter.Underlying(pattern.InputType))
                    );
        }

        void Add(object? value)
        {
            if (value is not null)
            {
                constants.Add(value);
            }
        }
    }

    private static bool AddNumbers(SpecialType type, List<object> constants, List<Value> samples)
    {
        if (constants.Count == 0)
        {
            return false;
        }

        foreach (var constant in constants)
        {
            samples.Add(Sample(constant));
        }

        if (type is SpecialType.System_Double or SpecialType.System_Single)
        {
            var sorted = constants.Select(c => Convert.ToDouble(c, null)).Where(c => !double.IsNaN(c)).OrderBy(c => c).ToList();
            double[] others =
            [
                double.NaN,
                double.NegativeInfinity,
                double.PositiveInfinity,
                .. sorted.Zip(sorted.Skip(1), (low, high) => (low + high) / 2),
            ];
            samples.AddRange(others.Select(other => Sample(type == SpecialType.System_Single ? (float)other : (object)other)));
            return true;
        }

        if (constants[0] is not (sbyte or byte or short or ushort or int or uint or long or char))
        {
            return false;
        }

        var numbers = constants.ConvertAll(Back);
        foreach (var number in numbers.SelectMany(number => new[] { number - 1, number + 1 }))
        {
            if (Arithmetic.ConvertTo(number, Arithmetic.TypeOf(constants[0]), isChecked: false) is { } other && Back(other) == number)
            {
                samples.Add(Sample(other));
            }
        }

        return true;
    }

    private static Value Sample(object raw) => new(raw, Origin.None);

    private static long Back(object number) => number is char character ? character : Convert.ToInt64(number, null);
}
