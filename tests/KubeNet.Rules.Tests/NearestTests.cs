namespace KubeNet.Rules.Tests;

public class NearestTests
{
    [Theory]
    [InlineData("htpp", "http")] // two exchanged
    [InlineData("htp", "http")] // one too few
    [InlineData("hhttp", "http")] // one too many
    [InlineData("hxtp", "http")] // one wrong
    [InlineData("other-servre", "other-server")]
    [InlineData("Other-Server", "other-server")] // the case of letters is no slip
    [InlineData("othr-srvr", "other-server")] // three slips in a long word
    public void Finds_the_name_that_was_meant(string wanted, string meant) =>
        Assert.Equal(meant, Nearest.To(wanted, ["metrics", "other-server", "http", "grpc"]));

    [Theory]
    [InlineData("web")] // three of three letters are another word
    [InlineData("htxx")] // more than a third
    [InlineData("db")] // of two letters, each is half of the word
    [InlineData("")]
    [InlineData("a-name-that-has-nothing-to-do-with-any-of-them")]
    public void Proposes_nothing_far_fetched(string wanted) => Assert.Null(Nearest.To(wanted, ["metrics", "http", "grpc", "b"]));

    [Fact]
    public void Of_equally_near_names_the_ordinally_first_is_taken_in_any_order()
    {
        Assert.Equal("cart-a", Nearest.To("cart-x", ["cart-c", "cart-a", "cart-b"]));
        Assert.Equal("cart-a", Nearest.To("cart-x", ["cart-a", "cart-b", "cart-c"]));
    }

    [Fact]
    public void The_fewest_slips_win() => Assert.Equal("carts", Nearest.To("cartz", ["cart-a", "carts", "crt"]));

    [Fact]
    public void Without_candidates_there_is_none() => Assert.Null(Nearest.To("http", []));
}
