// title: 'throw;' in nested catches, and filters that throw
// example: catch (ArgumentException) { throw; }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
string M() { try { try { throw new InvalidOperationException("a"); } catch (Exception) { try { throw new ArgumentException("b"); }
    catch (ArgumentException) { throw; } } } catch (Exception e) { return e.GetType().Name + e.Message; } }
P(M());
string N() { try { try { throw new InvalidOperationException("a"); } catch (Exception) { try { throw new ArgumentException("b"); }
    catch (ArgumentException) { P("in"); } throw; } } catch (Exception e) { return e.Message; } }
P(N());
string O() { try { try { throw new InvalidOperationException("a"); } catch (Exception) { try { try { throw new ArgumentException("b"); }
    finally { P("f"); } } catch (ArgumentException x) when (x.Message == "c") { } throw; } } catch (Exception e) { return e.Message; } }
P(O());
void Re() { try { throw new Exception("1"); } catch { Inner(); throw; } }
void Inner() { try { throw new Exception("2"); } catch (Exception e) { P(e.Message); } }
try { Re(); } catch (Exception e) { P(e.Message); }
try { try { throw new Exception("x"); } catch (Exception e) when (Filter(e)) { P("no"); } } catch (Exception e) {
    P("outer " + e.Message); }
bool Filter(Exception e) { P("filter"); throw new Exception("in filter"); }
try { try { throw new Exception("q"); } catch (Exception e) when (Null(null) > 3) { P("no" + e); } catch { P("second"); throw; } }
    catch (Exception e) { P(e.Message); }
int Null(string? s) => s!.Length;
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
