using System.Globalization;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Syntax;

/// <summary>Cuts an expression into words.</summary>
internal sealed class CelLexer
{
    private static readonly string[] s_longSigns = ["&&", "||", "==", "!=", "<=", ">="];

    private readonly string _text;
    private int _at;

    private CelLexer(string text) => _text = text;

    public static IReadOnlyList<CelToken> Read(string text)
    {
        var lexer = new CelLexer(text);
        var tokens = new List<CelToken>();
        do
        {
            tokens.Add(lexer.Next());
        } while (tokens[tokens.Count - 1].Kind != CelTokenKind.End);

        return tokens;
    }

    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private CelToken Next()
    {
        SkipSpace();
        if (_at == _text.Length)
        {
            return new CelToken(CelTokenKind.End, "");
        }

        if (CelTexts.Starts(_text, _at))
        {
            var value = CelTexts.Read(_text, ref _at);
            return new CelToken(CelTokenKind.Literal, "", value);
        }

        if (IsNameStart(Peek()))
        {
            var from = _at;
            while (IsNameStart(Peek()) || IsDigit(Peek()))
            {
                _at++;
            }

            return Word(_text.Substring(from, _at - from));
        }

        return IsDigit(Peek()) || (Peek() == '.' && IsDigit(Peek(1))) ? Number() : Sign();
    }

    private static CelToken Word(string word) =>
        word switch
        {
            "true" => new CelToken(CelTokenKind.Literal, word, CelBool.True),
            "false" => new CelToken(CelTokenKind.Literal, word, CelBool.False),
            "null" => new CelToken(CelTokenKind.Literal, word, CelNull.Instance),
            "in" => new CelToken(CelTokenKind.Sign, word),
            _ => new CelToken(CelTokenKind.Name, word),
        };

    private CelToken Sign()
    {
        foreach (var sign in s_longSigns)
        {
            if (string.CompareOrdinal(_text, _at, sign, 0, 2) == 0)
            {
                _at += 2;
                return new CelToken(CelTokenKind.Sign, sign);
            }
        }

        var one = Peek();
        return "+-*/%!<>?:.,()[]{}".IndexOf(one) >= 0
            ? new CelToken(CelTokenKind.Sign, _text.Substring(_at++, 1))
            : throw new CelSyntaxException("unexpected character");
    }

    private CelToken Number()
    {
        var from = _at;
        if (Peek() == '0' && Peek(1) is 'x' or 'X')
        {
            _at += 2;
            while (IsHexadecimal(Peek()))
            {
                _at++;
            }

            return Whole(_text.Substring(from + 2, _at - from - 2), NumberStyles.AllowHexSpecifier);
        }

        Digits();
        var isFraction = false;
        if (Peek() == '.' && IsDigit(Peek(1)))
        {
            isFraction = true;
            _at++;
            Digits();
        }

        if (Peek() is 'e' or 'E' && (IsDigit(Peek(1)) || (Peek(1) is '+' or '-' && IsDigit(Peek(2)))))
        {
            isFraction = true;
            _at += 2;
            Digits();
        }

        var digits = _text.Substring(from, _at - from);
        return !isFraction ? Whole(digits, NumberStyles.None)
            : double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? new CelToken(CelTokenKind.Literal, digits, new CelDouble(number))
            : throw new CelSyntaxException("invalid number");
    }

    private CelToken Whole(string digits, NumberStyles style)
    {
        var isUnsigned = Peek() is 'u' or 'U';
        _at += isUnsigned ? 1 : 0;
        if (!ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) || IsNameStart(Peek()))
        {
            throw new CelSyntaxException("invalid number");
        }

        CelValue? value =
            isUnsigned ? new CelUint(number)
            : number <= long.MaxValue ? new CelInt((long)number)
            : number == 1UL << 63 ? null
            : throw new CelSyntaxException("invalid number");
        return new CelToken(CelTokenKind.Literal, digits, value);
    }

    private void Digits()
    {
        while (IsDigit(Peek()))
        {
            _at++;
        }
    }

    private void SkipSpace()
    {
        while (_at < _text.Length)
        {
            if (Peek() is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _at++;
            }
            else if (Peek() == '/' && Peek(1) == '/')
            {
                while (_at < _text.Length && Peek() != '\n')
                {
                    _at++;
                }
            }
            else
            {
                break;
            }
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHexadecimal(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
}
