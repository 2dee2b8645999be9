using System.Globalization;
using KubeNet.Routing;
using KubeNet.Tests.Nginx;

namespace KubeNet.Tests.Routing;

/// <summary>
/// Generated Ingresses as server blocks of a real nginx, and generated requests to them: the resolver names the backend that answered and
/// the path that it saw. <c>KUBENET_ROUTES=2000</c> sends so many requests instead of 200; <c>KUBENET_ROUTES_SEED</c> begins elsewhere.
/// </summary>
public sealed class AgreementWithNginxTests(ITestOutputHelper output)
{
    private const int RequestsOfProgram = 8;

    /// <summary>More than are compared in CI, since each altered rule has to meet one that it changes.</summary>
    private static readonly Lazy<IReadOnlyList<Exchange>> s_requests = new(() =>
    {
        using var nginx = new RealNginx();
        return Answered(nginx, 20260301, 800);
    });

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var said)
            ? said
            : otherwise;

    [Fact]
    public void The_resolver_says_what_nginx_does()
    {
        using var nginx = new RealNginx();
        var seed = Setting("KUBENET_ROUTES_SEED", 20260301);
        var count = Setting("KUBENET_ROUTES", 200);
        output.WriteLine(FormattableString.Invariant($"seed {seed}, {count} requests"));
        var requests = Answered(nginx, seed, count);

        var wrong = requests.Where(request => Judge(request, request.Program.Resolver()) is not null).ToList();
        output.WriteLine(
            string.Join(
                ", ",
                requests
                    .GroupBy(request => request.Program.Resolver().Resolve(request.Url).Outcome)
                    .OrderBy(group => group.Key)
                    .Select(group => $"{group.Key} {group.Count()}")
            )
        );
        output.WriteLine(FormattableString.Invariant($"{requests.Count - wrong.Count} of {requests.Count} agree"));
        Assert.True(
            wrong.Count == 0,
            string.Join("\n\n", wrong.Take(5).Select(request => $"{Judge(request, request.Program.Resolver())}\n{request.Configuration}"))
        );

        // What is compared is of every kind, or the agreement would be worth little.
        var outcomes = requests.Select(request => request.Program.Resolver().Resolve(request.Url)).ToList();
        Assert.All(
            [RouteOutcome.Reached, RouteOutcome.Broken, RouteOutcome.Redirected],
            outcome => Assert.Contains(outcomes, route => route.Outcome == outcome)
        );
        Assert.Contains(outcomes, route => route.Hops.Any(hop => hop.Text.StartsWith("rewritten", StringComparison.Ordinal)));
        Assert.DoesNotContain(outcomes, route => route.Outcome == RouteOutcome.Unknown);
    }

    /// <summary>One rule of the resolver's altered, by altering what it is given: each is noticed by the same requests.</summary>
    [Theory]
    [InlineData("the specification's matching instead of ingress-nginx's")]
    [InlineData("Exact as Prefix")]
    [InlineData("use-regex is not looked at")]
    [InlineData("the last Ingress first")]
    [InlineData("paths without regard to case")]
    [InlineData("no rewrite")]
    [InlineData("TLS does not redirect")]
    [InlineData("an alias is no name")]
    [InlineData("a canary has locations")]
    [InlineData("a redirect is not looked at")]
    [InlineData("every class is served")]
    [InlineData("every host by expressions, so a prefix of letters")]
    public void A_resolver_with_one_rule_altered_disagrees(string rule)
    {
        Assert.True(s_requests.Value.Any(request => Judge(request, Altered(rule, request)) is not null), "nobody notices");
    }

    private static RouteResolver Altered(string rule, Exchange request)
    {
        var program = request.Program;
        return rule switch
        {
            "the specification's matching instead of ingress-nginx's" => program.Resolver("example.com/another"),
            "Exact as Prefix" => Rows(program, row => row with { Type = row.Type == "Exact" ? "Prefix" : row.Type }).Resolver(),
            "use-regex is not looked at" => new IngressProgram([
                .. program.Ingresses.Select(ingress => ingress with { UseRegex = false }),
            ]).Resolver(),
            "the last Ingress first" => new IngressProgram([.. program.Ingresses.Reverse()]).Resolver(),
            "paths without regard to case" => Rows(program, row => row with { Path = row.Path.ToUpperInvariant() }).Resolver(),
            "no rewrite" => new IngressProgram([.. program.Ingresses.Select(ingress => ingress with { RewriteTarget = null })]).Resolver(),
            "an alias is no name" => new IngressProgram([.. program.Ingresses.Select(ingress => ingress with { Alias = null })]).Resolver(),
            "a canary has locations" => new IngressProgram([
                .. program.Ingresses.Select(ingress => ingress with { IsCanary = false }),
            ]).Resolver(),
            "a redirect is not looked at" => new IngressProgram([
                .. program.Ingresses.Select(ingress => ingress with { Redirect = null }),
            ]).Resolver(),
            "every class is served" => new IngressProgram([
                .. program.Ingresses.Select(ingress => ingress with { IsForeign = false }),
            ]).Resolver(),
            "TLS does not redirect" => new IngressProgram([
                .. program.Ingresses.Select(ingress => ingress with { HasTls = false }),
            ]).Resolver(),
            _ => new IngressProgram([.. program.Ingresses.Select(ingress => ingress with { UseRegex = true })]).Resolver(),
        };
    }

    private static IngressProgram Rows(IngressProgram program, Func<ProgramRow, ProgramRow> change) =>
        new([.. program.Ingresses.Select(ingress => ingress with { Rows = [.. ingress.Rows.Select(change)] })]);

    /// <summary>What is wrong with the resolver's answer; null where it is nginx's.</summary>
    private static string? Judge(Exchange request, RouteResolver resolver)
    {
        var route = resolver.Resolve(request.Url);
        var said = route.Outcome switch
        {
            RouteOutcome.Reached => $"200 {route.Service} {route.Path}",
            RouteOutcome.Redirected => FormattableString.Invariant($"{route.StatusCode} {route.Location}"),
            _ => FormattableString.Invariant($"{route.StatusCode ?? 404}"),
        };
        var real = request.Status switch
        {
            200 => "200 " + request.Body.Split('?')[0],
            // A host is the same in whatever letters; the resolver writes small ones, nginx what it got.
            301 or 302 or 308 => FormattableString.Invariant(
                $"{request.Status} {request.Location?.Replace("://A.Test", "://a.test", StringComparison.Ordinal)}"
            ),
            _ => FormattableString.Invariant($"{request.Status}"),
        };
        return said == real ? null : $"{request.Url}\nnginx:    {real}\nresolver: {said}\n{route}";
    }

    private static List<Exchange> Answered(RealNginx nginx, int seed, int count)
    {
        var random = new Random(seed);
        var programs = new List<IngressProgram>();
        var needed = (count + RequestsOfProgram - 1) / RequestsOfProgram;
        var ports = RealNginx.FreePorts(needed + 1);
        var configuration = new IngressNginxConfiguration(ports[0]);
        while (programs.Count < needed)
        {
            var program = IngressProgram.Generate(random);
            if (configuration.Add(program, ports[programs.Count + 1]))
            {
                programs.Add(program);
            }
        }

        // Of an alias that two hosts have, nginx takes the first and warns.
        var refused = nginx
            .Check(configuration.Text)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.Contains("conflicting server name", StringComparison.Ordinal));
        Assert.Equal([], refused);
        nginx.Start(configuration.Text, [.. ports]);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                {
                    var program = programs[i / RequestsOfProgram];
                    var port = ports[(i / RequestsOfProgram) + 1];
                    var (host, path) = program.Request(random);
                    var (status, location, body) = RawRequest.Send(port, host, path);
                    var own = string.Join(
                        "\n",
                        configuration.Text.Split("server {").Where(block => block.Contains($":{port}", StringComparison.Ordinal))
                    );
                    return new Exchange(program, $"http://{host}{path}", status, location, body, own);
                }),
        ];
    }

    private sealed record Exchange(IngressProgram Program, string Url, int Status, string? Location, string Body, string Configuration);
}
