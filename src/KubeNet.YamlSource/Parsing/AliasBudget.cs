using KubeNet.YamlParser.Core;

namespace KubeNet.YamlSource.Parsing;

/// <summary>
/// How much of a document may be made of aliases: a few lines of them can stand for billions of values. The rule is go-yaml's own
/// (decode.go, <c>allowedAliasRatio</c>), so what it refuses the server rejects too; and what it would let pass has a bound here.
/// </summary>
internal sealed class AliasBudget
{
    private const int MostFromAliases = 500_000;
    private const int FewNodes = 400_000;
    private const int ManyNodes = 4_000_000;

    private int _decoded;
    private int _fromAliases;

    public void Decode()
    {
        _decoded++;
        Check();
    }

    public void DecodeAlias()
    {
        _decoded++;
        _fromAliases++;
        Check();
    }

    private void Check()
    {
        if (
            _fromAliases > MostFromAliases
            || (_fromAliases > 100 && _decoded > 1000 && (double)_fromAliases / _decoded > AllowedRatio(_decoded))
        )
        {
            throw new YamlException("The document contains excessive aliasing.");
        }
    }

    private static double AllowedRatio(int decoded) =>
        decoded switch
        {
            <= FewNodes => 0.99,
            >= ManyNodes => 0.10,
            _ => 0.99 - (0.89 * (decoded - FewNodes) / (ManyNodes - FewNodes)),
        };
}
