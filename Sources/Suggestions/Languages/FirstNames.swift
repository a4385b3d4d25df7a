/// First names that tell a man's name from a woman's, and a person's name from other names: common ones of many lands.
enum FirstNames {
    static let male: StaticString =
        """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
        donald steven stephen paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan
        jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond
        patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy
        christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce
        gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip
        eugene jim bob mike bill tom dan dave rick dick steve chris tony matt jeff tim ken greg ben sam ron ted ed fred
        jon nick don doug rob pete phil ray jay barack joe mitt bernie marco newt rand chuck harry mitch lindsey orrin
        rudy reince corey sergei sergey vladimir dmitry dmitri igor ivan boris mikhail nikolai oleg alexei aleksandr
        alexandr ramzan viktor victor yuri pavel andrei konstantin anatoly mohammed muhammad mohammad mohamed ahmed ali
        hassan hussein ibrahim omar abdul abdullah khalid mahmoud mustafa yusuf osama bashar recep hamid karim tariq imran
        hans klaus jürgen wolfgang helmut gerhard heinz otto karl friedrich franz ludwig stefan andreas martin matthias
        markus jens uwe dieter günter horst olaf sigmar horst frank-walter jean pierre jacques michel françois philippe
        alain bernard nicolas emmanuel laurent louis henri marc antoine luc yves andré olivier thierry jean-claude
        jean-luc jean-pierre carlos luis miguel pedro jorge manuel francisco antonio javier fernando pablo diego rafael
        alejandro enrique ricardo eduardo raul raúl hugo mario giuseppe giovanni luigi marco matteo paolo silvio roberto
        angelo lorenzo narendra rahul raj amit sanjay vijay anil arun xi wei jian hiroshi takeshi shinzo kenji akira kim
        nigel tony gordon jeremy clive colin graham neil stuart trevor gareth alistair alastair malcolm ian angus duncan
        hamish callum liam connor declan brendan seamus kieran leo oscar max felix theo simon dominic julian adrian damian
        geoffrey geoff rupert barry brett craig dale darren darrell dean derek derrick dwight earl elliott ernest evan
        floyd glenn grant herbert herman howard hugh irving isaac ivan jared jerome kurt lance lee leonard leroy lloyd
        louis luke marcus marvin maurice melvin milton morgan nathaniel neal norman omar oliver orlando otis perry preston
        quentin rafael randall reginald rex rodney roland ross rufus russ salvador sidney stanley theodore todd travis
        vernon virgil wade wallace warren wendell wesley zach alec alex alfred allen allan alvin archie armand arnold
        art barney blake brad brent brendan byron calvin cameron cecil charlie chester clarence clark claude clay clayton
        clifford clinton cody cory curtis cyrus danny darryl denis doyle drew duane dustin eddie edgar edmund edwin eli
        elliot elmer emmanuel erik ernie everett ezra garrett gene gilbert gus guy harlan harvey hector homer hunter jamal
        jamie jeb jeffery jimmy joel johnny johnathan kent kirk lamar leon lester lewis lonnie lou lyle mack marion
        marshall marty maxwell merle micah miles mitchell morris moses myron ned nelson noel norm owen parker percy pierre
        quincy ramon randolph reggie rene reuben rich richie rickey ricky robbie robin rocky roderick rodrigo rogelio
        roosevelt rory ruben sammy seth shane shawn sheldon sherman simon spencer stan stewart stevie terrance terrence
        tommy tracy tyrone van vance vince wilbur will willard winston woodrow
        """

    static let female: StaticString =
        """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
        kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen
        amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
        catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
        megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail
        alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
        charlotte marie kayla alexis lori hillary chelsea ivanka melania tiffany huma donna kellyanne loretta condoleezza
        michele carly jill sally sheila elaine ellen eleanor eileen erin fiona gail gina ginger gretchen gwen hilary holly
        hope ida ingrid irene iris jackie jan jane janelle jasmine jeanne jenna jenny jo joann joanna joanne jodi josephine
        joy juanita judi june kara kate kathy katie katy kay kendra kerry kim kirsten kristen kristin kristina kristine
        lana leah leslie lena leila lillian lily liz lois lorraine louise lucia lucille lucy lydia lynn mabel mandy
        marcia margarita margie marian marianne marjorie marlene marsha maureen maxine meg melanie melinda mercedes
        meredith mia mildred minnie miranda molly monica monique muriel myra nadia naomi natasha nell nina nora norma
        olga pam pat patsy patty paula pauline pearl peggy penny phyllis polly priscilla rachael ramona regina renee
        rhonda rita roberta robin robyn rosa rosalie rose rosemary roxanne sabrina sadie sally sandy selena serena
        shannon sheri sherry sonia sophie stacey stacy stella sue susie suzanne sylvia tamara tammy tanya tara teri thelma
        tina toni tonya tracey traci trudy ursula valerie vanessa velma vera vicki vickie vicky viola violet vivian wanda
        wendy wilma winifred yolanda yvette yvonne zoe angela ursula annegret sabine claudia petra monika birgit heike
        katrin anja susanne kerstin martina silke ute ingeborg gisela renate helga frauke alice franziska luise annalena
        françoise isabelle nathalie sylvie valérie véronique brigitte chantal dominique marine ségolène anne céline aurélie
        camille émilie hélène élodie florence carmen dolores pilar ana isabel elena beatriz cristina dilma michelle
        svetlana tatiana natalia irina ekaterina yelena galina lyudmila oksana yulia anastasia fatima aisha malala zainab
        layla noor amina benazir sonia indira priya theresa nicola angela ruth harriet jo yvette priti amber esther diane
        heidi emmeline philippa gemma bridget siobhan niamh aoife catriona kirsty mhairi joanna polly tessa imogen harriet
        alicia annette antoinette april audrey ava becky belinda bernadette beth bethany betsy bonnie camilla candice carla
        carmela cassandra cecilia celeste charlene claire clara claudette colleen connie constance corinne courtney
        crystal daisy dana daphne darlene dawn debbie deirdre della desiree edith edna elisa elise ella elsa elsie erica
        erika estelle ethel eva faith faye felicia flora francine geneva georgia geraldine gertrude gwendolyn harriet hazel
        inez irma isabel ivy jeanette jeannie jenifer katrina ava ayanna debbie zephyr dianne dianna elena ilse beyoncé oprah
        """
}
