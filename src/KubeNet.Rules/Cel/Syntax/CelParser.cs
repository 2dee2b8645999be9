using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Syntax;

/// <summary>
/// Parses an expression (https://github.com/google/cel-spec, doc/langdef.md). Messages (<c>Type{field: value}</c>) are not supported,
/// since custom resources have no types that could be made.
/// </summary>
internal sealed class CelParser
{
    /// <summary>cel-go's own limit is 100,000.</summary>
    private const int Longest = 100_000;

    private const int MostTokens = 20_000;

    /// <summary>Of brackets, and of the tree; cel-go has 250.</summary>
    private const int Deepest = 200;

    private readonly IReadOnlyList<CelToken> _tokens;
    private int _at;
    private int _depth;

    private CelParser(IReadOnlyList<CelToken> tokens) => _tokens = tokens;

    /// <exception cref="CelSyntaxException">The text is not an expression.</exception>
    public static CelSyntax Parse(string text)
    {
        var tokens = text.Length <= Longest ? CelLexer.Read(text) : throw new CelSyntaxException("too long");
        if (tokens.Count > MostTokens)
        {
            throw new CelSyntaxException("too long");
        }

        var parser = new CelParser(tokens);
        var expression = parser.Expression();
        return parser.Current.Kind == CelTokenKind.End ? expression : throw new CelSyntaxException("unexpected text at the end");
    }

    private CelToken Current => _tokens[_at];

    private CelSyntax Expression()
    {
        if (++_depth > Deepest)
        {
            throw new CelSyntaxException("too deep");
        }

        var condition = Logic(isAnd: false);
        if (Takes("?"))
        {
            var whenTrue = Logic(isAnd: false);
            Expect(":");
            var whenFalse = Expression();
            condition = Made(new CelConditional(condition, whenTrue, whenFalse), condition, whenTrue, whenFalse);
        }

        _depth--;
        return condition;
    }

    private CelSyntax Logic(bool isAnd)
    {
        var first = isAnd ? Relation() : Logic(isAnd: true);
        if (!Is(isAnd ? "&&" : "||"))
        {
            return first;
        }

        var operands = new List<CelSyntax> { first };
        while (Takes(isAnd ? "&&" : "||"))
        {
            operands.Add(isAnd ? Relation() : Logic(isAnd: true));
        }

        return Made(new CelLogic(isAnd, operands), [.. operands]);
    }

    private CelSyntax Relation()
    {
        var left = Sum();
        while (Current.Kind == CelTokenKind.Sign && Current.Text is "<" or "<=" or ">" or ">=" or "==" or "!=" or "in")
        {
            left = Operation(left, Sum);
        }

        return left;
    }

    private CelSyntax Sum()
    {
        var left = Product();
        while (Current.Kind == CelTokenKind.Sign && Current.Text is "+" or "-")
        {
            left = Operation(left, Product);
        }

        return left;
    }

    private CelSyntax Product()
    {
        var left = Unary();
        while (Current.Kind == CelTokenKind.Sign && Current.Text is "*" or "/" or "%")
        {
            left = Operation(left, Unary);
        }

        return left;
    }

    private CelSyntax Operation(CelSyntax left, Func<CelSyntax> operand)
    {
        var sign = _tokens[_at++].Text;
        var right = operand();
        return Made(new CelCall("_" + sign + "_", false, [left, right]), left, right);
    }

    private CelSyntax Unary()
    {
        if (Current is not { Kind: CelTokenKind.Sign, Text: "!" or "-" })
        {
            return Member();
        }

        var sign = Current.Text;
        var count = 0;
        while (Takes(sign))
        {
            count++;
        }

        // The smallest int has no positive counterpart.
        if (sign == "-" && Current is { Kind: CelTokenKind.Literal, Value: null })
        {
            _at++;
            return count == 1 ? Members(new CelLiteral(new CelInt(long.MinValue))) : throw new CelSyntaxException("invalid number");
        }

        var operand = Member();
        return count % 2 == 0 && sign == "!"
            ? Made(new CelCall("!_", false, [Made(new CelCall("!_", false, [operand]), operand)]), operand, operand)
            : Negations(sign, sign == "!" ? 1 : count, operand);
    }

    private static CelSyntax Negations(string sign, int count, CelSyntax operand)
    {
        for (; count > 0; count--)
        {
            operand = Made(new CelCall(sign + "_", false, [operand]), operand);
        }

        return operand;
    }

    private CelSyntax Member() => Members(Primary());

    private CelSyntax Members(CelSyntax operand)
    {
        while (true)
        {
            if (Takes("."))
            {
                var isOptional = Takes("?");
                var name = Name();
                operand =
                    !isOptional && Takes("(")
                        ? CelMacros.Member(operand, name, Arguments(")"))
                        : Made(new CelSelect(operand, name, isOptional, IsTest: false), operand);
            }
            else if (Takes("["))
            {
                var isOptional = Takes("?");
                var index = Expression();
                Expect("]");
                operand = Made(new CelIndex(operand, index, isOptional), operand, index);
            }
            else
            {
                return operand;
            }
        }
    }

    private CelSyntax Primary()
    {
        var token = Current;
        if (token.Kind == CelTokenKind.Literal)
        {
            _at++;
            return new CelLiteral(token.Value ?? throw new CelSyntaxException("invalid number"));
        }

        if (Takes("("))
        {
            var inner = Expression();
            Expect(")");
            return inner;
        }

        if (Takes("["))
        {
            return List();
        }

        if (Takes("{"))
        {
            return Map();
        }

        var name = Name();
        return CelReservedWords.Contains(name) ? throw new CelSyntaxException("reserved word")
            : Takes("(") ? CelMacros.Global(name, Arguments(")"))
            : new CelName(name);
    }

    private CelSyntax List()
    {
        var items = new List<CelItem>();
        while (!Takes("]"))
        {
            var isOptional = Takes("?");
            items.Add(new CelItem(Expression(), isOptional));
            if (!Takes(","))
            {
                Expect("]");
                break;
            }
        }

        return Made(new CelListSyntax(items), [.. items.Select(item => item.Value)]);
    }

    private CelSyntax Map()
    {
        var pairs = new List<CelPair>();
        while (!Takes("}"))
        {
            var isOptional = Takes("?");
            var key = Expression();
            Expect(":");
            pairs.Add(new CelPair(key, Expression(), isOptional));
            if (!Takes(","))
            {
                Expect("}");
                break;
            }
        }

        return Made(new CelMapSyntax(pairs), [.. pairs.Select(pair => pair.Key), .. pairs.Select(pair => pair.Value)]);
    }

    private List<CelSyntax> Arguments(string end)
    {
        var all = new List<CelSyntax>();
        if (Takes(end))
        {
            return all;
        }

        do
        {
            all.Add(Expression());
        } while (Takes(","));
        Expect(end);
        return all;
    }

    private string Name()
    {
        var token = Current;
        _at++;
        return token.Kind == CelTokenKind.Name ? token.Text : throw new CelSyntaxException("a name is missing");
    }

    private bool Is(string sign) => Current.Kind == CelTokenKind.Sign && Current.Text == sign;

    private bool Takes(string sign)
    {
        if (!Is(sign))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Takes(sign))
        {
            throw new CelSyntaxException($"'{sign}' is missing");
        }
    }

    /// <summary>A node with its depth.</summary>
    internal static T Made<T>(T node, params CelSyntax[] parts)
        where T : CelSyntax
    {
        var depth = parts.Length == 0 ? 1 : parts.Max(part => part.Depth) + 1;
        return depth <= Deepest ? (T)(node with { Depth = depth }) : throw new CelSyntaxException("too deep");
    }
}
