// The scenario in Java: makes the calls of ../scenario.json in order, with the clients of openapi-generator's `native`
// library, at the URL in the only argument. The five packages use the same class names, so names are fully qualified.
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

public final class Scenario {
  private static final String BASIC =
      "Basic "
          + Base64.getEncoder()
              .encodeToString("sandbox-client:sandbox-secret".getBytes(StandardCharsets.UTF_8));

  private Scenario() {}

  public static void main(String[] arguments) throws Exception {
    String url = arguments[0];
    memberClicks(url + "/memberclicks");
    membersPortal(url + "/members-portal");
    questionPro(url + "/questionpro/a/api/v2");
    yourCourts(url + "/yourcourts");
    b2Core(url + "/b2core");
  }

  static void memberClicks(String url) throws Exception {
    Function<String, memberclicks.ApiClient> connect =
        authorization -> {
          var client = new memberclicks.ApiClient();
          client.updateBaseUri(url);
          return client.setRequestInterceptor(header("Authorization", authorization));
        };
    var tokens = new memberclicks.api.TokensApi(connect.apply(BASIC));
    var own =
        tokens.createToken(
            memberclicks.model.GrantType.CLIENT_CREDENTIALS, "read write", null, null, null);
    var users =
        tokens.createToken(
            memberclicks.model.GrantType.PASSWORD, null, "sandbox-user", "sandbox-password", null);
    tokens.createToken(
        memberclicks.model.GrantType.REFRESH_TOKEN, null, null, null, users.getRefreshToken());
    var client = connect.apply("Bearer " + own.getAccessToken());

    var lookups = new memberclicks.api.LookupsApi(client);
    same("attributes are a list", lookups.listAttributes().get("attributes") instanceof List, true);
    var groups = lookups.listGroups().getGroups();
    same("Group01 is among them", groups.stream().anyMatch(it -> it.getName().equals("Group01")), true);
    var types = lookups.listMemberTypes().getMemberTypes();
    same("Member is among them", types.stream().anyMatch(it -> it.getName().equals("Member")), true);
    var statuses = lookups.listMemberStatuses().getMemberStatuses();
    same("Active is among them", statuses.stream().anyMatch(it -> it.getName().equals("Active")), true);
    var countries = lookups.listCountries().getCountries();
    same("Canada is among them", countries.stream().anyMatch(it -> it.getName().equals("Canada")), true);

    var profiles = new memberclicks.api.ProfilesApi(client);
    Function<String, memberclicks.model.ProfileCreate> profile =
        email -> new memberclicks.model.ProfileCreate().email(email);
    var prospect = profile.apply("prospect@club.example").joinDate("01/31/2025");
    prospect.putAdditionalProperty("Shirt Size", "L");
    long id = profiles.createProfile(prospect).getId();
    profiles.createProfile(profile.apply("custom@club.example").memberType("Custom Member Type"));
    profiles.createProfile(
        profile.apply("groups@club.example").memberType("Member").groups(List.of("Group01", "Group02")));
    profiles.createProfile(
        profile
            .apply("office@club.example")
            .memberType("Organization Member Type")
            .organizationName("Example"));
    profiles.createProfile(
        profile
            .apply("linked@club.example")
            .memberType("Linked Member Type")
            .linkedOrganizationId(2060721341L));
    var read = profiles.getProfile(id);
    same("[Join Date]", read.getJoinDate(), "01/31/2025");
    same("Shirt Size", read.getAdditionalProperty("Shirt Size"), "L");

    var user = new memberclicks.api.ProfilesApi(connect.apply("Bearer " + users.getAccessToken()));
    same("[Username]", user.getMyProfile().getUsername(), "sandbox-user");

    var first = profiles.listProfiles(null, 4, null);
    same("profiles", first.getProfiles().size(), 4);
    int count = 0;
    String next = "";
    for (int number = 1; next != null; number++) {
      var page = profiles.listProfiles(number, 4, null);
      count += page.getProfiles().size();
      next = page.getNextPageUrl();
    }
    same("profiles", count, first.getTotalCount());

    var search = profiles.searchProfiles(new memberclicks.model.ProfileSearchRequest().group("Group02"));
    var found = profiles.listProfiles(1, 100, search.getId()).getProfiles();
    same("found", found.stream().map(it -> it.getEmailPrimary()).toList(), List.of("groups@club.example"));

    var unfit = new memberclicks.model.ProfileSearchRequest();
    unfit.putAdditionalProperty("Website", List.of());
    rejected(400, () -> profiles.searchProfiles(unfit));
    rejected(400, () -> profiles.createProfile(profile.apply("new@club")));
    var fresh = "new@club.example";
    rejected(400, () -> profiles.createProfile(profile.apply(fresh).username("prospect@club.example")));
    rejected(400, () -> profiles.createProfile(profile.apply(fresh).memberType("Admin")));
    rejected(400, () -> profiles.createProfile(profile.apply(fresh).groups(List.of("Admin"))));
  }

  static void membersPortal(String url) throws Exception {
    Function<Consumer<HttpRequest.Builder>, membersportal.ApiClient> connect =
        interceptor -> {
          var client = new membersportal.ApiClient();
          client.updateBaseUri(url);
          return client.setRequestInterceptor(interceptor);
        };
    var credentials =
        new membersportal.model.Credentials()
            .username("apitest1@membersportal.co")
            .password("apiTestPassword1");
    var tokens = new membersportal.api.TokensApi(connect.apply(null));
    var token = tokens.authenticate(credentials).getToken();
    var client = connect.apply(header("Authorization", token));

    var items = new membersportal.api.OrgItemsApi(client);
    same("items", items.listOrgItems().stream().map(it -> it.getId()).toList(), List.of(539L, 554L, 591L));
    same("name", items.fetchOrgItem(554L).getName(), "Barnsfield Football Club");
    items.createOrgItem(
        new membersportal.model.OrgItemCreate().name("Barnsfield Juniors").parentId(554L).type("team"));
    var isJuniors = items.listOrgItems().stream().filter(it -> it.getName().equals("Barnsfield Juniors"));
    var juniors = isJuniors.findFirst().orElseThrow().getId();

    var members = new membersportal.api.MembersApi(client);
    var section = members.listMembersInSection(4L);
    same("members", section.stream().map(it -> it.getId()).toList(), List.of(45L, 92L));
    same("fields", members.fetchMember(45L).getFields().get("Emergency Contact Name"), "Peter Smith");
    members.createMember(
        juniors,
        new membersportal.model.MemberCreate()
            .memberType("player")
            .username("mary@example.org")
            .forename("Mary")
            .surname("Smith")
            .fields(Map.of("Year of birth", "2011")));
    var mary = members.listMembersInSection(juniors).get(0);
    same("year of birth", mary.getFields().get("Year of birth"), "2011");
    same("members", members.listAllMembers().size(), 3);

    var events = new membersportal.api.EventsApi(client);
    events.createEvent(new membersportal.model.EventCreate().eventName("Winter Camp").theme("snow"));
    var isCamp = events.listEvents().stream().filter(it -> it.getEventName().equals("Winter Camp"));
    var camp = isCamp.findFirst().orElseThrow().getId();
    same("theme", events.fetchEvent(camp).getTheme(), "snow");

    var orphans = new membersportal.model.OrgItemCreate().name("Orphans").parentId(999999L);
    rejected(400, () -> { items.createOrgItem(orphans); return null; });
    var bearer = connect.apply(header("Authorization", "Bearer " + token));
    rejected(401, () -> new membersportal.api.MembersApi(bearer).listAllMembers());
    rejected(404, () -> members.fetchMember(999999L));
  }

  static void questionPro(String url) throws Exception {
    var client = questionPro(url, "sandbox-key");
    var members = new questionpro.api.MembersApi(client);
    Function<String, questionpro.model.MemberUpsert> member =
        email -> new questionpro.model.MemberUpsert().emailAddress(email);
    var added =
        members.addMembers(
            List.of(
                member.apply("mary@example.org").username("mary").mobileNumber("+91-9998887766"),
                member.apply("test@example.org").mobileNumber(""),
                member.apply("grace@example.org").firstName("Grace"),
                member.apply("mary@example.org"),
                member.apply("not-an-address@nowhere"),
                member.apply("imposter@example.org").username("grace"),
                member.apply("blank@example.org").username("with blank")));
    same("new", added.getResponse().getNewMemberAdded(), 2L);
    same("rejected", added.getResponse().getRejectedCount(), 4L);
    var change = member.apply("mary@example.org").firstName("Mary").custom1(null);
    same("existing", members.addMembers(List.of(change)).getResponse().getExistingMember(), 1L);

    var leaving =
        List.of("mary@example.org", "alan@example.org", "mallory@example.org", "nobody@example.org");
    var unsubscribed = members.unsubscribeMembers(leaving).getResponse();
    same("unsubscribed", unsubscribed.getMembersUnsubscribedSuccessfully(), 1L);
    var going =
        List.of("mary@example.org", "edsger@example.org", "mallory@example.org", "nobody@example.org");
    same("deleted", members.deleteMembers(going).getResponse().getMembersDeletedSuccessfully(), 1L);

    var communities = new questionpro.api.CommunitiesApi(client);
    same("communities", communities.listCommunities(4242L, null, 2L).getResponse().size(), 2);
    int count = 0;
    int last = 2;
    for (long page = 1; last == 2; page++) {
      last = communities.listCommunities(4242L, page, 2L).getResponse().size();
      count += last;
    }
    same("communities", count, 3);

    var one = List.of(member.apply("mary@example.org"));
    rejected(403, () -> communities.listCommunities(4243L, null, null));
    var wrongKey = new questionpro.api.MembersApi(questionPro(url, "wrong-key"));
    rejected(401, () -> wrongKey.addMembers(one));
    var wrongPath = new questionpro.api.MembersApi(questionPro(url + "/v3", "sandbox-key"));
    rejected(404, () -> wrongPath.addMembers(one));
  }

  static questionpro.ApiClient questionPro(String url, String key) {
    var client = new questionpro.ApiClient();
    client.updateBaseUri(url);
    return client.setRequestInterceptor(header("api-key", key));
  }

  static void yourCourts(String url) throws Exception {
    Function<String, yourcourts.api.UsersApi> connect =
        key -> {
          var client = new yourcourts.ApiClient();
          client.updateBaseUri(url);
          return new yourcourts.api.UsersApi(client.setRequestInterceptor(header("X-API-Key", key)));
        };
    var users = connect.apply("sandbox-key");
    var mary = new yourcourts.model.UserUpsert().email("mary@example.org");
    users.createOrUpdateUser(mary.firstName("Mary").lastName("Smith").city("Atlanta"));
    var move = new yourcourts.model.UserUpsert().email("mary@example.org");
    users.createOrUpdateUser(move.city("Savannah").signedWaiver(true));
    users.updateUser(
        "mary@example.org",
        new yourcourts.model.UserUpdate()
            .membershipPlan("full membership")
            .membershipExpirationDate(LocalDate.of(2030, 12, 31)));
    var off = new yourcourts.model.UserUpdate().active(false);
    rejected(401, () -> { connect.apply("wrong-key").updateUser("mary@example.org", off); return null; });
  }

  static void b2Core(String url) throws Exception {
    Function<String, b2core.ApiClient> connect =
        authorization -> {
          var client = new b2core.ApiClient();
          client.updateBaseUri(url);
          return client.setRequestInterceptor(header("Authorization", authorization));
        };
    var grant = new b2core.model.TokenRequest().grantType(b2core.model.GrantType.CLIENT_CREDENTIALS);
    var token = new b2core.api.TokensApi(connect.apply(BASIC)).createToken(grant);
    var client = connect.apply("Bearer " + token.getAccessToken());

    var profiles = new b2core.api.ProfilesApi(client);
    Function<String, b2core.model.ContactCreate> email =
        value -> new b2core.model.ContactCreate().key(b2core.model.ContactKey.EMAIL).value(value);
    var phone = new b2core.model.ContactCreate().key(b2core.model.ContactKey.PHONE).value("+9876543210");
    var mary =
        new b2core.model.ProfileCreate()
            .firstName("Mary")
            .middleName("Jane")
            .lastName("Smith")
            .countryNumericCode("840")
            .enabled(true)
            .contacts(List.of(email.apply("client@email.com").uuid(null), phone.uuid(null)))
            .uuid(null);
    var id = profiles.createProfile(mary).getProfileId();
    same("name", profiles.getProfile(id).getName(), "Mary Jane Smith");
    var maria =
        new b2core.model.ProfileUpdate()
            .enabled(false)
            .firstName("Maria")
            .countryNumericCode("124")
            .uuid("crm-7");
    same("country", profiles.updateProfile(id, maria).getCountry().getCountryName(), "Canada");
    // This client cannot send null, so nothing is cleared.
    var cleared = new b2core.model.ProfileUpdate().middleName(null).uuid(null);
    same("name", profiles.patchProfile(id, cleared).getName(), "Maria Jane Smith");

    var disabled = b2core.model.EnabledFilter.NUMBER_0;
    var found = profiles.listProfiles(10, null, null, null, disabled, null, "Smith", null, null, null, null, null, null);
    same("found", found.stream().map(it -> it.getProfileId()).toList(), List.of(id));
    int count = 0;
    int last = 2;
    for (int offset = 0; last == 2; offset += 2) {
      var key = b2core.model.ProfileSortKey.CREATE_TIME;
      var order = b2core.model.SortOrder.DESC;
      last = profiles.listProfiles(2, offset, key, order, null, null, null, null, null, null, null, null, null).size();
      count += last;
    }
    same("profiles", count, 3);

    var contacts = new b2core.api.ContactsApi(client);
    var contact = contacts.createContact(id, email.apply("maria@example.org").uuid("crm-8")).getContactId();
    same("contacts", contacts.listContacts(id).size(), 3);
    same("value", contacts.getContact(id, contact).getValue(), "maria@example.org");
    var other = new b2core.model.ContactUpdate().key(b2core.model.ContactKey.PHONE).value("+15550100100");
    contacts.updateContact(id, contact, other);
    var left = contacts.patchContact(id, contact, new b2core.model.ContactUpdate().uuid(null));
    same("uuid", left.getUuid(), "crm-8");

    contacts.deleteContact(id, contact);
    rejected(404, () -> contacts.getContact(id, contact));
    profiles.deleteProfile(id);
    rejected(404, () -> profiles.getProfile(id));
  }

  static Consumer<HttpRequest.Builder> header(String name, String value) {
    return request -> request.header(name, value);
  }

  static void same(String what, Object found, Object expected) {
    if (!Objects.equals(found, expected)) {
      throw new AssertionError(what + " is " + found + " but should be " + expected);
    }
  }

  /** Checks that a call fails with this status. Each package has its own ApiException. */
  static void rejected(int status, Callable<?> call) throws Exception {
    int code;
    try {
      call.call();
      code = 200;
    } catch (memberclicks.ApiException error) {
      code = error.getCode();
    } catch (membersportal.ApiException error) {
      code = error.getCode();
    } catch (questionpro.ApiException error) {
      code = error.getCode();
    } catch (yourcourts.ApiException error) {
      code = error.getCode();
    } catch (b2core.ApiException error) {
      code = error.getCode();
    }
    same("status", code, status);
  }
}
